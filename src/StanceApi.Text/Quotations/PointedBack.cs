using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Quotations;

/// <summary>Makes a statement of a sentence of which the next one says that somebody said so: 否決できる。幹部はそう語った。</summary>
internal static class PointedBack
{
    public static IEnumerable<SentenceReport> Join(
        string text,
        IReadOnlyList<SentenceReport> reports
    )
    {
        for (var i = 0; i < reports.Count; i++)
        {
            var said = reports[i];
            yield return i + 1 < reports.Count
            && reports[i + 1] is { PointsBack: var (subjects, cue) } next
            && next.Sentence.Block == said.Sentence.Block
            && said.Quotations.IsEmpty
                ? said with
                {
                    Quotations =
                    [
                        new Quotation(
                            StatementKind.Indirect,
                            WithoutStop(text, said),
                            cue,
                            said.Sentence,
                            subjects,
                            TextSpan.Of(text, next.Sentence.Start, next.Sentence.End),
                            [],
                            null
                        )
                        {
                            SubjectReach = 1,
                        },
                    ],
                }
                : said;
        }
    }

    private static TextSpan WithoutStop(string text, SentenceReport said)
    {
        var end = said.Sentence.End;
        while (end > said.Sentence.Start && text[end - 1] is '。' or ' ' or '\n' or '　')
        {
            end--;
        }

        return TextSpan.Of(text, said.Sentence.Start, end);
    }
}
