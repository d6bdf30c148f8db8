using Spectre.Console;
using StanceApi.Analyze;
using StanceApi.Statements;

namespace StanceApi.CommandLine;

/// <summary>Statements for people who read them in a terminal.</summary>
public static class StatementTable
{
    /// <summary>Of an article that was read.</summary>
    public static Table Of(string file, AnalyzeResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Of(answer.Statements, proposal: null)
            .Title(Markup.Escape(answer.Title ?? file))
            .Caption($"{StanceText.Statements(answer.Statements.Count)}, {answer.Language}");
    }

    /// <param name="statements">One row each.</param>
    /// <param name="proposal">Shows the stance toward this one alone; null for all.</param>
    public static Table Of(IReadOnlyList<StatementResponse> statements, string? proposal)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var stored = statements.Any(s => s.Id is not null);
        var table = new Table().AddColumns("Who", "When", "Statement", "Stance");
        if (stored)
        {
            table.AddColumn(new TableColumn("Id").NoWrap());
        }
        foreach (var statement in statements)
        {
            string[] cells =
            [
                Who(statement),
                StanceText.Day(statement.SaidOn),
                Markup.Escape(statement.Text),
                string.Join(
                    '\n',
                    statement
                        .Stances.Where(s =>
                            proposal is null
                            || string.Equals(s.ProposalId, proposal, StringComparison.Ordinal)
                        )
                        .Select(s =>
                            $"{StanceText.Of(s.Label, s.Score)} {Markup.Escape(s.ProposalId)}"
                        )
                ),
            ];
            table.AddRow(stored ? [.. cells, Markup.Escape(statement.Id ?? "")] : cells);
        }
        return table;
    }

    private static string Who(StatementResponse statement) =>
        statement.Speakers.Count == 0
            ? "–"
            : string.Join(
                '\n',
                statement.Speakers.Select(s => StanceText.Name(s.Name, s.LatinName, s.Country))
            );
}
