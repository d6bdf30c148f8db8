using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Features;

/// <summary>Whether the statement is about the proposal at all: how it, or the words before it, mention it.</summary>
internal static class RelevanceFeatures
{
    private const float Weight = 1f;

    public static void Add(
        FeatureBag bag,
        StatementReading statement,
        StatementReading? context,
        ProposalProfile profile
    )
    {
        var own = MentionLevels.Of(statement);
        var before = context is null ? "none" : MentionLevels.Of(context).ToString();
        Flag(bag, $"own:{own}");
        Flag(bag, $"before:{before}");
        Flag(bag, $"own:{own} before:{before}");
        var first = statement.Mentions.FindIndex(m => m.Kind is MentionKind.Full);
        if (first >= 0)
        {
            var clause = statement.ClauseOf[statement.Mentions[first].First];
            Flag(
                bag,
                $"named-in:{(clause == 0 ? "first" : clause == statement.Clauses.Count - 1 ? "last" : "middle")}"
            );
        }

        var described = NameUnits
            .Of(statement.Tokens)
            .Where(profile.Described.Contains)
            .Distinct()
            .Count();
        Flag(bag, $"described:{Math.Min(described, 4)}");
        Flag(bag, $"clauses:{Math.Min(statement.Clauses.Count, 5)}");
        if (profile.Undoes)
        {
            Flag(bag, "undoes");
        }
    }

    private static void Flag(FeatureBag bag, string name) => bag.Add(Hashing.Of(name), Weight);
}
