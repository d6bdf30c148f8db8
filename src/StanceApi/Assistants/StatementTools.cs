using System.ComponentModel;
using ModelContextProtocol.Server;
using StanceApi.Citations;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;

namespace StanceApi.Assistants;

/// <summary>Tools that find statements and tell where they come from.</summary>
[McpServerToolType]
public sealed class StatementTools(StoreQuestions questions)
{
    /// <summary>Assistants read every item: fewer than the API gives.</summary>
    private const int DefaultLimit = 10;

    [McpServerTool(
        Name = "search_statements",
        Title = "Search statements",
        ReadOnly = true,
        OpenWorld = false
    )]
    [Description(
        "Finds who said what and when in the stored articles, with each statement's stance toward proposals. All conditions are optional and joined by 'and'. With `query` the best fit comes first, else the latest said. Quote the statement's text, not its score; cite_statement tells where it stands."
    )]
    public Task<PageResponse<StatementResponse>> SearchAsync(
        [Description(
            "Words, or phrases in double quotes, that must all occur; in any language of the articles, of any length: 北约, \"collective defense\"."
        )]
            string? query = null,
        [Description("Id of the actor who said it, such as shigeru-ishiba.")] string? actor = null,
        [Description("ISO 3166-1 alpha-3 code of the speaker's country, such as JPN.")]
            string? country = null,
        [Description("Id of the proposal that it bears on, such as asian-nato.")]
            string? proposal = null,
        [Description("The stance: favor, against, neutral or unrelated.")] string? label = null,
        [Description("The language, such as en, ja, or zh for both scripts.")] string? lang = null,
        [Description("Said on this day or later, such as 2024-01-01.")] string? saidFrom = null,
        [Description("Said on this day or earlier, such as 2024-12-31.")] string? saidTo = null,
        [Description("How many at most, 1 to 200; 10 unless given.")] int? limit = null,
        [Description("The nextCursor of the answer before, for the next page.")]
            string? cursor = null,
        CancellationToken ct = default
    ) =>
        questions.StatementsAsync(
            new ListStatementsRequest
            {
                Q = query,
                Actor = actor,
                Country = country,
                Proposal = proposal,
                Label = TextValues.Choice<StanceLabel>(nameof(label), label),
                Lang = lang,
                SaidFrom = TextValues.Day(nameof(saidFrom), saidFrom),
                SaidTo = TextValues.Day(nameof(saidTo), saidTo),
                Limit = limit ?? DefaultLimit,
                Cursor = cursor,
            },
            ct
        );

    [McpServerTool(
        Name = "cite_statement",
        Title = "Cite a statement",
        ReadOnly = true,
        OpenWorld = false
    )]
    [Description(
        "One statement with all that a citation needs: its words, speaker, office on the day, who carried it, address, days, offsets and hash, and the citation ready to paste as `plainText`, `markdown` and `cslJson`."
    )]
    public async Task<CitationResponse> CiteAsync(
        [Description("Id of the statement, from search_statements, positions or timeline.")]
            string statement,
        CancellationToken ct
    ) => CitationResponse.From(await questions.CitationAsync(statement, ct));
}
