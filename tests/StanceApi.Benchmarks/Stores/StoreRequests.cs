namespace StanceApi.Benchmarks.Stores;

/// <summary>What is asked of each store.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Path">Under <c>/api/v1</c>.</param>
/// <param name="Pages">How many pages are turned before the one that is measured.</param>
internal sealed record StoreRequest(string Name, string Path, int Pages = 0);

internal static class StoreRequests
{
    private static readonly string Fixed = StoreShape.ProposalId(StoreShape.FixedProposal);
    private static readonly string Growing = StoreShape.ProposalId(StoreShape.GrowingProposal);
    private static readonly string FixedActor = StoreShape.ActorId(0);
    private static readonly string Busiest = StoreShape.ActorId(StoreShape.BusiestActor);

    public static IReadOnlyList<StoreRequest> All { get; } =
    [
        new("timeline, actor × proposal", $"actors/{FixedActor}/timeline?proposal={Fixed}"),
        new("timeline of the busiest actor", $"actors/{Busiest}/timeline?proposal={Growing}"),
        new("positions of a proposal", $"proposals/{Fixed}/positions"),
        new("positions of a growing proposal", $"proposals/{Growing}/positions"),
        new("search, rare word", $"statements?q={StoreShape.RareWord}"),
        new("search, rare Chinese word", Q(StoreShape.RareChinese)),
        new("search, common word", $"statements?q={StoreShape.CommonWord}"),
        new("search, common Chinese word", Q(StoreShape.CommonChinese)),
        new("search, one Chinese character", Q(StoreShape.CommonChinese[..1])),
        new("search, common word, by day", $"statements?sort=saidOn&q={StoreShape.CommonWord}"),
        new(
            "search, common word × actor",
            $"statements?q={StoreShape.CommonWord}&actor={FixedActor}"
        ),
        new(
            "search, common word × proposal × country",
            $"statements?q={StoreShape.CommonWord}&proposal={Growing}&country=JPN"
        ),
        new("search, common word, page 20", $"statements?q={StoreShape.CommonWord}&limit=20", 20),
        new("search in articles, rare word", $"articles?q={StoreShape.RareWord}"),
        new("search in articles, common word", $"articles?q={StoreShape.CommonWord}"),
        new("statements, first page", "statements"),
        new("statements, page 50", "statements?limit=100", 50),
        new("statements × actor", $"statements?actor={Busiest}"),
        new("statements × proposal", $"statements?proposal={Fixed}"),
        new("statements × proposal × label", $"statements?proposal={Growing}&label=against"),
        new("statements × label", "statements?label=favor"),
        new("statements × small country", $"statements?country={StoreShape.RareCountry}"),
        new("statements × country × proposal", $"statements?country=JPN&proposal={Fixed}"),
        new("statements × language × kind", "statements?lang=zh&kind=direct"),
        new("statements × days", "statements?saidFrom=2023-03-01&saidTo=2023-03-02"),
        new(
            "statements × actor × days",
            $"statements?actor={FixedActor}&saidFrom=2023-03-01&saidTo=2023-09-30"
        ),
        new("articles, first page", "articles"),
    ];

    private static string Q(string words) => $"statements?q={Uri.EscapeDataString(words)}";
}
