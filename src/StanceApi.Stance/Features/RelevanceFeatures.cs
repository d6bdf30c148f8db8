using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Features;

/// <summary>Whether the statement is about the proposal at all: how it, or the words before it, mention it.</summary>
internal static class RelevanceFeatures
{
    private const float Weight = 1f;
    private const int NoContext = -1;
    private static readonly ulong Own = Hashing.Of("own level");
    private static readonly ulong Before = Hashing.Of("level before");
    private static readonly ulong Both = Hashing.Of("own and before");
    private static readonly ulong Named = Hashing.Of("clause of the name");
    private static readonly ulong Described = Hashing.Of("words of the description");
    private static readonly ulong Clauses = Hashing.Of("clauses");
    private static readonly ulong Undoes = Hashing.Of("undoes");

    public static void Add(
        FeatureBag bag,
        StatementReading statement,
        StatementReading? context,
        ProposalProfile profile
    )
    {
        var own = (int)MentionLevels.Of(statement);
        var before = context is null ? NoContext : (int)MentionLevels.Of(context);
        Flag(bag, Own, own);
        Flag(
            bag,
            Before,
            before,
            context is null ? FeatureSource.Statement : FeatureSource.Context
        );
        Flag(bag, Both, (own * 16) + before);
        var first = statement.Mentions.FindIndex(static m => m.Kind is MentionKind.Full);
        if (first >= 0)
        {
            var clause = statement.ClauseOf[statement.Mentions[first].First];
            Flag(
                bag,
                Named,
                clause == 0 ? 0
                    : clause == statement.Clauses.Count - 1 ? 2
                    : 1
            );
        }

        Flag(bag, Described, Math.Min(DescriptionOverlap.Of(statement, profile), 4));
        Flag(bag, Clauses, Math.Min(statement.Clauses.Count, 5));
        if (profile.Undoes)
        {
            Flag(bag, Undoes, 1);
        }
    }

    private static void Flag(
        FeatureBag bag,
        ulong name,
        int value,
        int source = FeatureSource.Statement
    ) => bag.Add(Hashing.Combine(name, (ulong)(value + 1)), Weight, source);
}
