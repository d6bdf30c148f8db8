using StanceApi.Stance.Proposals;
using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Features;

/// <summary>A statement's features with the reading they came from.</summary>
/// <param name="Relevance">What tells whether the statement is about the proposal.</param>
/// <param name="Stance">What tells its label and act.</param>
internal sealed record Extraction(
    StatementReading Reading,
    FeatureBag Relevance,
    FeatureBag Stance
);

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
        return new Extraction(
            reading,
            ForRelevance(reading, context, profile),
            ForStance(reading, context, profile)
        );
    }

    private static FeatureBag ForRelevance(
        StatementReading reading,
        StatementReading? context,
        ProposalProfile profile
    )
    {
        var bag = new FeatureBag();
        NgramFeatures.Add(bag, reading, Own, 5f, maskStance: true);
        LinkFeatures.Add(bag, reading, Own, 0.5f);
        RelevanceFeatures.Add(bag, reading, context, profile);
        if (context is not null)
        {
            var from = bag.Items.Count;
            NgramFeatures.Add(bag, context, Before, 2f, maskStance: true);
            LinkFeatures.Add(bag, context, Before, 0.3f);
            bag.Detach(from);
        }

        return bag;
    }

    private static FeatureBag ForStance(
        StatementReading reading,
        StatementReading? context,
        ProposalProfile profile
    )
    {
        var bag = new FeatureBag();
        NgramFeatures.Add(bag, reading, Own, 5f, maskStance: false);
        CueFeatures.Add(bag, reading, Own, 0.25f);
        RelevanceFeatures.Add(bag, reading, context, profile);
        if (profile.Undoes)
        {
            CueFeatures.Add(bag, reading, Turned, 0.1f);
        }

        if (context is not null)
        {
            var from = bag.Items.Count;
            NgramFeatures.Add(bag, context, Before, 1f, maskStance: false);
            CueFeatures.Add(bag, context, Before, 0.2f);
            bag.Detach(from);
        }

        return bag;
    }
}
