namespace StanceApi.OpenApi;

/// <summary>The groups of calls, in the order of the work.</summary>
public static class ApiTags
{
    public const string Analyze = "Analyze";
    public const string Articles = "Articles";
    public const string Feeds = "Feeds";
    public const string Statements = "Statements";
    public const string Actors = "Actors";
    public const string Proposals = "Proposals";
    public const string Shifts = "Shifts";
    public const string Exports = "Exports";
    public const string Rescoring = "Re-scoring";
    public const string Jobs = "Jobs";
    public const string Review = "Review";
    public const string Webhooks = "Webhooks";
    public const string Models = "Models";
    public const string Audit = "Audit";
    public const string Health = "Health";

    public static IReadOnlyList<(string Name, string Description)> InOrder { get; } =
    [
        (Analyze, "Try it: read an article or score single statements; nothing is stored."),
        (Articles, "Store articles with all that they yield, and read them back."),
        (Feeds, "Subscribe to RSS and Atom feeds, whose articles then come by themselves."),
        (Statements, "Who said what, when, and how it stands toward each proposal."),
        (Actors, "The people, institutions and governments that speak, and their timelines."),
        (Proposals, "What statements are judged against; who stands where on it, and since when."),
        (Shifts, "Who changed their position, when, and with which words; also as a feed."),
        (Exports, "The same as files for spreadsheets and programs."),
        (
            Rescoring,
            "Judge stored statements anew: what flips, what every statement was judged before."
        ),
        (Jobs, "Long work: how far it is, what went wrong; follow it or cancel it."),
        (Review, "What needs a human before it counts."),
        (Webhooks, "Have other programs told of articles, shifts and finished runs."),
        (Models, "What judges: the registry of models, and which one is active."),
        (Audit, "Who changed what, and what was there before."),
        (Health, "Whether the server runs and is ready."),
    ];
}
