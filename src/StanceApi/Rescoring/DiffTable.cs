using StanceApi.Exports;
using StanceApi.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Changed statements as a table, one a row.</summary>
public static class DiffTable
{
    public static ExportTable<StanceChangeResponse> Table { get; } =
        new(
            "rescore-diff",
            [
                Text("proposalId", c => c.ProposalId),
                Text("statementId", c => c.StatementId),
                Text("cause", c => WireNames<RescoreChangeCause>.Of(c.Cause)),
                Text("fromLabel", c => Label(c.FromLabel)),
                Text("toLabel", c => Label(c.ToLabel)),
                CsvColumn.Number<StanceChangeResponse>("fromScore", c => c.FromScore),
                CsvColumn.Number<StanceChangeResponse>("toScore", c => c.ToScore),
                CsvColumn.Number<StanceChangeResponse>("move", c => c.Move),
                Text("flipped", c => c.Flipped ? "true" : "false"),
                Text("fromModel", c => c.FromModel),
                Text("language", c => c.Language),
                CsvColumn.Day<StanceChangeResponse>("saidOn", c => c.SaidOn),
                Text("actorIds", c => string.Join("; ", c.Actors.Select(a => a.Id))),
                Text("actors", c => string.Join("; ", c.Actors.Select(a => a.LatinName ?? a.Name))),
                Text("text", c => c.Text),
            ]
        );

    private static CsvColumn<StanceChangeResponse> Text(
        string name,
        Func<StanceChangeResponse, string?> value
    ) => CsvColumn.Text(name, value);

    private static string Label(StanceLabel? label) =>
        label is { } known ? WireNames<StanceLabel>.Of(known) : "";
}
