using System.Globalization;
using Spectre.Console;
using StanceApi.Analyze;
using StanceApi.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;

namespace StanceApi.CommandLine;

/// <summary>Statements for people who read them in a terminal.</summary>
public static class StatementTable
{
    public static Table Of(string file, AnalyzeResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var table = new Table()
            .Title(Markup.Escape(answer.Title ?? file))
            .AddColumns("Who", "When", "Statement", "Stance");
        foreach (var statement in answer.Statements)
        {
            table.AddRow(
                Markup.Escape(Who(statement)),
                Markup.Escape(When(statement.SaidOn)),
                Markup.Escape(statement.Text),
                string.Join('\n', statement.Stances.Select(Stance))
            );
        }
        return table.Caption($"{answer.Statements.Count} statements, {answer.Language}");
    }

    private static string Who(StatementResponse statement) =>
        statement.Speakers.Count == 0
            ? "–"
            : string.Join(
                '\n',
                statement.Speakers.Select(s =>
                    s.Country is null ? s.Name : $"{s.Name} ({s.Country})"
                )
            );

    private static string When(SaidOnResponse said) =>
        (said.Date, said.DateEnd) switch
        {
            (null, _) => "–",
            ({ } day, null) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ({ } first, { } last) => string.Create(
                CultureInfo.InvariantCulture,
                $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}"
            ),
        };

    private static string Stance(StanceResponse stance)
    {
        var colour = stance.Label switch
        {
            StanceLabel.Favor => "green",
            StanceLabel.Against => "red",
            StanceLabel.Neutral => "yellow",
            _ => "grey",
        };
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{WireNames<StanceLabel>.Of(stance.Label)} {stance.Score:+0.00;-0.00;0.00}"
        );
        return $"[{colour}]{text}[/] {Markup.Escape(stance.ProposalId)}";
    }
}
