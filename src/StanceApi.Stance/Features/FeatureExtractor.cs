using StanceApi.Stance.Proposals;
using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Features;

/// <summary>A statement's features with the readings they came from.</summary>
/// <param name="Relevance">What tells whether the statement is about the proposal.</param>
/// <param name="Stance">What tells its label and act.</param>
internal sealed record Extraction(
    StatementReading Reading,
    StatementReading? Context,
    FeatureBag Relevance,
    FeatureBag Stance
);

/// <summary>Turns a statement and a proposal into features. Training and serving both call this and nothing else.</summary>
internal static class FeatureExtractor
{
    public const int RelevanceSize = 256;
    public const int StanceSize = 512;
    private static readonly ulong Own = Hashing.Of("own");
    private static readonly ulong Before = Hashing.Of("before");
    private static readonly ulong Outside = Hashing.Of("outside");
    private static readonly ulong Turned = Hashing.Of("turned");
    private static readonly ulong Role = Hashing.Of("role");

    public static Extraction Extract(StatementToScore statement, Proposal proposal) =>
        Extract(
            statement,
            ProposalProfile.Of(proposal),
            new FeatureBag(RelevanceSize),
            new FeatureBag(StanceSize)
        );

    /// <param name="relevance">Emptied and filled; the extraction keeps it.</param>
    /// <param name="stance">Likewise.</param>
    public static Extraction Extract(
        StatementToScore statement,
        ProposalProfile profile,
        FeatureBag relevance,
        FeatureBag stance
    )
    {
        var reading = StatementReader.Read(statement.Text, statement.Language, profile);
        // In an article, what stands before is read in its place.
        var context =
            statement.Place is not null || string.IsNullOrWhiteSpace(statement.Context)
                ? null
                : StatementReader.Read(statement.Context, statement.Language, profile);
        relevance.Clear();
        var mentions = AddRelevance(relevance, reading, context, profile);
        stance.Clear();
        AddStance(stance, reading, context, relevance.Items[mentions], profile);
        if (statement.Place is { } place)
        {
            if (SentenceFrame.Of(place) is { } frame)
            {
                AddFrame(stance, StatementReader.Read(frame, statement.Language, profile));
            }

            if (place.Own?.Role is { } role)
            {
                AddRole(stance, StatementReader.Read(role, statement.Language, profile));
            }
        }

        return new Extraction(reading, context, relevance, stance);
    }

    /// <summary>An expert tends to explain, a spokesperson to take a side.</summary>
    private static void AddRole(FeatureBag bag, StatementReading role)
    {
        var from = bag.Count;
        NgramFeatures.Add(bag, Units.Words(role), Role, 2f);
        bag.Detach(from, FeatureSource.Article);
    }

    private static void AddFrame(FeatureBag bag, StatementReading frame)
    {
        var from = bag.Count;
        NgramFeatures.Add(bag, Units.Words(frame), Outside, 2f);
        CueFeatures.Add(bag, frame, Own, 0.25f);
        bag.Detach(from, FeatureSource.Article);
    }

    /// <returns>Where the features lie that both bags have.</returns>
    private static Range AddRelevance(
        FeatureBag bag,
        StatementReading reading,
        StatementReading? context,
        ProposalProfile profile
    )
    {
        var units = Units.WithoutStance(reading);
        NgramFeatures.Add(bag, units, Own, 5f);
        NearFeatures.Add(bag, units, 3f);
        LinkFeatures.Add(bag, reading, Own, 0.5f);
        var mentions = bag.Count;
        RelevanceFeatures.Add(bag, reading, context, profile);
        var end = bag.Count;
        if (context is not null)
        {
            NgramFeatures.Add(bag, Units.WithoutStance(context), Before, 2f);
            LinkFeatures.Add(bag, context, Before, 0.3f);
            bag.Detach(end, FeatureSource.Context);
        }

        return mentions..end;
    }

    private static void AddStance(
        FeatureBag bag,
        StatementReading reading,
        StatementReading? context,
        ReadOnlySpan<Feature> mentions,
        ProposalProfile profile
    )
    {
        var words = Units.Words(reading);
        NgramFeatures.Add(bag, words, Own, 5f);
        NgramFeatures.AddGrouped(bag, Units.Grouped(reading), Own, 3f);
        NgramFeatures.AddLast(bag, reading, words, Own, 4f);
        CueFeatures.Add(bag, reading, Own, 0.25f);
        bag.Add(mentions);
        if (profile.Undoes)
        {
            CueFeatures.Add(bag, reading, Turned, 0.1f);
        }

        if (context is not null)
        {
            var from = bag.Count;
            NgramFeatures.Add(bag, Units.Words(context), Before, 1f);
            CueFeatures.Add(bag, context, Before, 0.2f);
            bag.Detach(from, FeatureSource.Context);
        }
    }
}
