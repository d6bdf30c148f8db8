using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Joins a sentence to the report before it that it goes on with: 她说，三国不会退出。它们会在12月提出自己的版本。
/// </summary>
internal static class ContinuedReport
{
    private const int LongestGap = 2;

    public static IEnumerable<SentenceReport> Join(string text, IEnumerable<SentenceReport> reports)
    {
        SentenceReport? before = null;
        foreach (var report in reports)
        {
            if (before is not null && GoesOn(before, report))
            {
                var last = before.Quotations[^1];
                before = before with
                {
                    Quotations =
                    [
                        .. before.Quotations[..^1],
                        last with
                        {
                            Content = TextSpan.Of(
                                text,
                                last.Content.Start,
                                WithoutStop(text, report.Sentence.End)
                            ),
                        },
                    ],
                };
                yield return before;
                before = report;
                continue;
            }

            if (before is not null)
            {
                yield return before;
            }

            before = report;
        }

        if (before is not null)
        {
            yield return before;
        }
    }

    private static bool GoesOn(SentenceReport before, SentenceReport report) =>
        report is { GoesOn: true, Quotations.IsEmpty: true }
        && report.Sentence.Block == before.Sentence.Block
        && before.Quotations is [.., { Cue: not null, Kind: not StatementKind.Direct } last]
        && before.Sentence.End - last.Content.End <= LongestGap
        && last.Content.Start > last.Cue!.Value.End - 1;

    private static int WithoutStop(string text, int end)
    {
        while (end > 0 && text[end - 1] is '。' or '！' or '？')
        {
            end--;
        }

        return end;
    }
}
