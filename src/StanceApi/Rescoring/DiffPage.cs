using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using StanceApi.Actors;
using StanceApi.Json;
using StanceApi.Stance.Scoring;

namespace StanceApi.Rescoring;

/// <summary>A diff as a page to read. What articles contain is text here, never markup; there are no scripts.</summary>
public sealed class DiffPage
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}
        th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccc}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        caption{text-align:left;font-weight:600;padding:.3rem 0}
        .favor{color:#0a6640}.against{color:#a4262c}.neutral{color:#6b5900}.unrelated{color:#555}
        @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}th,td{border-color:#444}.favor{color:#6fd3a0}.against{color:#ff9d9d}.neutral{color:#e0c95a}.unrelated{color:#aaa}a{color:#9ecbff}}
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _page = new();

    private DiffPage() { }

    /// <summary>Nothing is loaded and nothing runs; only the page's own style holds.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static string Of(RescoreDiffResponse diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        var page = new DiffPage();
        page.Write(diff);
        return page._page.ToString();
    }

    private void Write(RescoreDiffResponse diff)
    {
        var run = diff.Run;
        var title = run.DryRun ? "What a dry run would change" : "What a run changed";
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Style}</style></head><body><main><h1>{title}</h1>"
        );
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<p>Model {Text(run.ModelVersion)}, {Text(run.ProposalId ?? "all proposals")}. {run.Scored} judged, {run.Skipped} up to date, {run.Flipped} flipped, {run.KeptHuman} kept as a human set them. State: {Text(Wire(run.Phase))}. "
        );
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<a href=\"/api/v1/rescore-runs/{run.Id}/diff?format=csv\">All changes as CSV</a></p>"
        );
        Table(
            "Flips by label",
            ["From", "To", "#Count"],
            diff.Labels.Select(l => new[] { Label(l.From), Label(l.To), Number(l.Count) })
        );
        Table(
            "Why",
            ["Cause", "#Flipped", "#Moved"],
            diff.Causes.Select(c =>
                new[] { Text(Wire(c.Cause)), Number(c.Flipped), Number(c.Moved) }
            )
        );
        Counts("By proposal", diff.Proposals);
        Counts("By language", diff.Languages);
        Table(
            "By actor",
            ["Actor", "#Flipped", "#Moved"],
            diff.Actors.Select(a => new[] { Actor(a.Actor), Number(a.Flipped), Number(a.Moved) })
        );
        Table(
            "Positions that change",
            ["Actor", "Proposal", "From", "To", "Why", "Shifts"],
            diff.Positions.Select(p =>
                new[]
                {
                    Actor(p.Actor),
                    Text(p.ProposalId),
                    Label(p.FromLabel, p.FromScore),
                    Label(p.ToLabel, p.ToScore),
                    Text(Wire(p.Cause)),
                    string.Join("<br>", p.Shifts.Select(Shift)),
                }
            )
        );
        Table(
            diff.NextCursor is null
                ? "Statements, the largest moves first"
                : $"Statements, the {diff.Items.Count} largest moves",
            ["Who", "Said", "Statement", "From", "To", "Why"],
            diff.Items.Select(Row)
        );
        _page.Append("</main></body></html>\n");
    }

    private static string[] Row(StanceChangeResponse change) =>
        [
            string.Join("<br>", change.Actors.Select(Actor)),
            change.SaidOn is { } day ? Day(day) : "–",
            $"<a href=\"/api/v1/statements/{change.StatementId}/scores\" lang=\"{Text(change.Language)}\">{Text(change.Text)}</a>",
            Label(change.FromLabel, change.FromScore),
            Label(change.ToLabel, change.ToScore),
            Text(Wire(change.Cause)),
        ];

    private void Counts(string caption, IReadOnlyList<NamedCountResponse> counts) =>
        Table(
            caption,
            ["Name", "#Flipped", "#Moved"],
            counts.Select(c => new[] { Text(c.Name), Number(c.Flipped), Number(c.Moved) })
        );

    /// <param name="columns">Those with a # before their name hold numbers.</param>
    private void Table(string caption, string[] columns, IEnumerable<string[]> rows)
    {
        var isNumber = Array.ConvertAll(columns, c => c[0] == '#');
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<table><caption>{Text(caption)}</caption><thead><tr>"
        );
        for (var i = 0; i < columns.Length; i++)
        {
            _page.Append(
                CultureInfo.InvariantCulture,
                $"<th scope=\"col\"{Class(isNumber[i])}>{Text(columns[i].TrimStart('#'))}</th>"
            );
        }
        _page.Append("</tr></thead><tbody>");
        var isEmpty = true;
        foreach (var row in rows)
        {
            isEmpty = false;
            _page.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                _page.Append(
                    CultureInfo.InvariantCulture,
                    $"<td{Class(isNumber[i])}>{row[i]}</td>"
                );
            }
            _page.Append("</tr>\n");
        }
        if (isEmpty)
        {
            _page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td colspan=\"{columns.Length}\">None.</td></tr>"
            );
        }
        _page.Append("</tbody></table>\n");
    }

    private static string Class(bool isNumber) => isNumber ? " class=\"n\"" : "";

    private static string Actor(ActorSummaryResponse actor) =>
        Text(
            (actor.LatinName ?? actor.Name) + (actor.Country is { } country ? $" ({country})" : "")
        );

    private static string Label(StanceLabel? label, double? score = null) =>
        label is not { } known
            ? "–"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"<span class=\"{Wire(known)}\">{Wire(known)}</span>{(score is { } s ? $" {s:+0.00;−0.00;0.00}" : "")}"
            );

    private static string Shift(ShiftChangeResponse shift) =>
        $"{(shift.Appears ? "new" : "gone")}: {Label(shift.From)} to {Label(shift.To)}, {Day(shift.On)}";

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Wire<T>(T value)
        where T : struct, Enum => WireNames<T>.Of(value);

    private static string Text(string text) => Html.Encode(text);
}
