using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Sentences;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Reads a block quotation without quotation marks behind a paragraph in which somebody speaks as more of the same
/// speaker's words.
/// </summary>
internal static class BlockQuotes
{
    private const string SentenceEnds = ".!?。！？…";

    public static IEnumerable<SentenceReport> Join(
        CleanText clean,
        ImmutableArray<SentenceReport> reports
    ) => clean.Blocks.Any(b => b.IsQuote) ? Joined(clean, reports) : reports;

    private static IEnumerable<SentenceReport> Joined(
        CleanText clean,
        ImmutableArray<SentenceReport> reports
    )
    {
        var byBlock = reports
            .GroupBy(r => r.Sentence.Block)
            .ToDictionary(g => g.Key, g => g.ToList());
        var block = -1;
        var taken = -1;
        foreach (var report in reports)
        {
            var isFirst = report.Sentence.Block != block;
            block = report.Sentence.Block;
            var goesOn =
                isFirst
                && block > 0
                && clean.Blocks[block] is { IsQuote: true, CarriesStatements: true } quote
                && byBlock[block].TrueForAll(r => r.Quotations.IsEmpty)
                && (taken == block - 1 || !clean.Blocks[block - 1].IsQuote)
                && byBlock.TryGetValue(block - 1, out var before)
                && (taken == block - 1 || before.Exists(r => !r.Quotations.IsEmpty))
                && !TellsOf(byBlock[block], before)
                && SentenceEnds.Contains(quote.Span.Text[^1], StringComparison.Ordinal);
            taken = goesOn ? block : taken;
            yield return goesOn
                ? report with
                {
                    LeadSubjects = [],
                    Quotations = [Words(clean.Blocks[block].Span, report.Sentence)],
                }
                : report;
        }
    }

    /// <summary>It names who speaks before it: somebody else's report, no words of that speaker.</summary>
    private static bool TellsOf(List<SentenceReport> quote, List<SentenceReport> before)
    {
        var speakers = before
            .SelectMany(r => r.Quotations)
            .SelectMany(q => q.Subjects)
            .Select(m => m.Name)
            .ToHashSet(StringComparer.Ordinal);
        return quote.Exists(r => r.Mentions.Any(m => speakers.Contains(m.Name)));
    }

    private static Quotation Words(TextSpan words, Sentence sentence) =>
        new(
            StatementKind.Direct,
            words,
            null,
            sentence with
            {
                End = words.End,
            },
            [],
            new TextSpan(words.Start, words.Start, ""),
            [],
            null
        );
}
