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

    public static ulong[] Of(Clause clause, StatementReading reading) =>
        clause.Roles ??= Find(clause, reading);

    private static ulong[] Find(Clause clause, StatementReading reading)
    {
        Span<ulong> roles = stackalloc ulong[9];
        var count = 0;
        roles[count++] = Any;
        if (ReferenceEquals(clause, reading.Clauses[^1]))
        {
            roles[count++] = Last;
        }
        else if (ReferenceEquals(clause, reading.Clauses[0]))
        {
            roles[count++] = First;
        }

        roles[count++] = clause.HasTarget ? Target : NoTarget;
        Add(clause.AfterContrast, Contrast, roles, ref count);
        Add(clause.HasOthers, Others, roles, ref count);
        Add(clause.HasCondition, Condition, roles, ref count);
        Add(clause.HasConcession, Concession, roles, ref count);
        Add(clause.HasSwitch, Switch, roles, ref count);
        Add(clause.IsQuestion, Question, roles, ref count);
        return roles[..count].ToArray();
    }

    private static void Add(bool has, ulong role, Span<ulong> roles, ref int count)
    {
        if (has)
        {
            roles[count++] = role;
        }
    }
}
