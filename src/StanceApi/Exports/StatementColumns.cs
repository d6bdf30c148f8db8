using System.Globalization;
using StanceApi.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;

namespace StanceApi.Exports;

/// <summary>Statements, one a row; several speakers or stances stand in one cell, separated by semicolons.</summary>
public static class StatementColumns
{
    /// <param name="proposal">Whose stance has columns of its own; null for none.</param>
    public static ExportTable<StatementResponse> For(string? proposal)
    {
        StanceResponse? Stance(StatementResponse s) =>
            s.Stances.FirstOrDefault(p =>
                string.Equals(p.ProposalId, proposal, StringComparison.Ordinal)
            );

        return new ExportTable<StatementResponse>(
            "statements",
            [
                Text("id", s => s.Id),
                CsvColumn.Day<StatementResponse>("saidOn", s => s.SaidOn.Date),
                CsvColumn.Day<StatementResponse>("saidOnEnd", s => s.SaidOn.DateEnd),
                Text("precision", s => Wire(s.SaidOn.Precision)),
                Text("speakers", s => Joined(s, p => p.Name)),
                Text("latinNames", s => Joined(s, p => p.LatinName)),
                Text("actorIds", s => Joined(s, p => p.ActorId)),
                Text("countries", s => Joined(s, p => p.Country)),
                Text("roles", s => Joined(s, p => p.Role)),
                Text("kind", s => Wire(s.Kind)),
                Text("language", s => s.Language),
                Text("text", s => s.Text),
                Text("context", s => s.Context),
                Text("proposalId", s => Stance(s)?.ProposalId),
                Text("label", s => Stance(s) is { } p ? Wire(p.Label) : null),
                CsvColumn.Number<StatementResponse>("score", s => Stance(s)?.Score),
                CsvColumn.Number<StatementResponse>("confidence", s => Stance(s)?.Confidence),
                Text("act", s => Stance(s) is { } p ? Wire(p.Act) : null),
                Text("source", s => Stance(s) is { } p ? Wire(p.Source) : null),
                Text("modelVersion", s => Stance(s)?.ModelVersion),
                Text("stances", Stances),
                Text("reportedBy", s => string.Join("; ", s.ReportedBy)),
                Text("articleId", s => s.ArticleId),
                CsvColumn.Number<StatementResponse>("start", s => s.Start),
                CsvColumn.Number<StatementResponse>("end", s => s.End),
            ]
        );
    }

    private static CsvColumn<StatementResponse> Text(
        string name,
        Func<StatementResponse, string?> value
    ) => CsvColumn.Text<StatementResponse>(name, value);

    private static string Wire<T>(T value)
        where T : struct, Enum => WireNames<T>.Of(value);

    private static string Joined(
        StatementResponse statement,
        Func<SpeakerResponse, string?> value
    ) => string.Join("; ", statement.Speakers.Select(value));

    private static string Stances(StatementResponse statement) =>
        string.Join(
            "; ",
            statement
                .Stances.Where(s => s.Label is not StanceLabel.Unrelated)
                .Select(s =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{s.ProposalId}: {Wire(s.Label)} ({s.Score:0.00})"
                    )
                )
        );
}
