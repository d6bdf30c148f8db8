namespace StanceApi.Benchmarks.Stores;

/// <summary>
/// What a generated store holds. Some subjects are of one size in every store, so that what is asked about them has the
/// same answer; the others grow with the store.
/// </summary>
internal static class StoreShape
{
    public const int StatementsPerArticle = 10;

    /// <summary>Every statement is judged by each, as the program does.</summary>
    public const int Proposals = 4;

    /// <summary>As many statements bear on it in every store.</summary>
    public const int FixedProposal = 0;
    public const int FixedProposalStatements = 1_000;

    /// <summary>They alone speak about it; the first is asked for.</summary>
    public const int FixedActors = 40;

    /// <summary>A tenth of all statements bears on it.</summary>
    public const int GrowingProposal = 1;

    /// <summary>The first of the others, who makes the most statements.</summary>
    public const int BusiestActor = FixedActors;

    /// <summary>Words that as many statements hold in every store.</summary>
    public const int RareStatements = 50;
    public const string RareWord = "zephyrine";
    public const string RareChinese = "晴岚";

    /// <summary>A tenth of the statements in their language.</summary>
    public const string CommonWord = "policy";
    public const string CommonChinese = "提案";

    /// <summary>Nobody but one of the fixed actors is from there.</summary>
    public const string RareCountry = "NRU";

    public static string ProposalId(int proposal) => $"proposal-{proposal}";

    public static string ActorId(int actor) => $"actor-{actor}";

    public static int Actors(int statements) => FixedActors + 200 + statements / 250;
}
