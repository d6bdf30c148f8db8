namespace StanceApi.Stance.Features;

/// <summary>The roles of a clause that change what a cue in it means: the last word, the mention's, after "but", another's view.</summary>
internal static class ClauseRoles
{
    private static readonly ulong Any = Hashing.Of("any");
    private static readonly ulong Last = Hashing.Of("last");
    private static readonly ulong First = Hashing.Of("first");
    private static readonly ulong Target = Hashing.Of("with-target");
    private static readonly ulong NoTarget = Hashing.Of("without-target");
    private static readonly ulong Contrast = Hashing.Of("after-contrast");
    private static readonly ulong Others = Hashing.Of("others-view");
    private static readonly ulong Condition = Hashing.Of("in-condition");
    private static readonly ulong Concession = Hashing.Of("in-concession");
    private static readonly ulong Switch = Hashing.Of("in-switch");
    private static readonly ulong Question = Hashing.Of("in-question");

    public static IEnumerable<ulong> Of(Clause clause, StatementReading reading)
    {
        yield return Any;
        if (ReferenceEquals(clause, reading.Clauses[^1]))
        {
            yield return Last;
        }
        else if (ReferenceEquals(clause, reading.Clauses[0]))
        {
            yield return First;
        }

        yield return clause.HasTarget ? Target : NoTarget;
        if (clause.AfterContrast)
        {
            yield return Contrast;
        }

        if (clause.HasOthers)
        {
            yield return Others;
        }

        if (clause.HasCondition)
        {
            yield return Condition;
        }

        if (clause.HasConcession)
        {
            yield return Concession;
        }

        if (clause.HasSwitch)
        {
            yield return Switch;
        }

        if (clause.IsQuestion)
        {
            yield return Question;
        }
    }
}
