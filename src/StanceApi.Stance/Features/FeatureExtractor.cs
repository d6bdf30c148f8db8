using StanceApi.Stance.Proposals;
using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Features;

/// <summary>A statement's features with the reading they came from.</summary>
internal sealed record Extraction(StatementReading Reading, FeatureBag Features);

/// <summary>Turns a statement and a proposal into features. Training and serving both call this and nothing else.</summary>
internal static class FeatureExtractor
{
    private static readonly ulong Own = Hashing.Of("own");
    private static readonly ulong Before = Hashing.Of("before");
    private static readonly ulong Turned = Hashing.Of("turned");

    public static Extraction Extract(StatementToScore statement, Proposal proposal)
    {
        var profile = ProposalProfile.Of(proposal);
        var reading = StatementReader.Read(statement.Text, statement.Language, profile);
        var context = string.IsNullOrWhiteSpace(statement.Context)
            ? null
            : StatementReader.Read(statement.Context, statement.Language, profile);
        var bag = new FeatureBag();
        NgramFeatures.Add(bag, reading, Own, 5f);
        CueFeatures.Add(bag, reading, Own, 0.25f);
        RelevanceFeatures.Add(bag, reading, context, profile);
        if (profile.Undoes)
        {
            CueFeatures.Add(bag, reading, Turned, 0.1f);
        }

        if (context is not null)
        {
            var from = bag.Items.Count;
            NgramFeatures.Add(bag, context, Before, 1f);
            CueFeatures.Add(bag, context, Before, 0.2f);
            bag.Detach(from);
        }

        return new Extraction(reading, bag);
    }
}
