using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Rescoring;

/// <summary>
/// Writes stances by prepared commands, one by one: a million of them are a matter of seconds, not of minutes, where the
/// database is in this process. See <see cref="StanceDb.WriteStancesAsync"/>.
/// </summary>
internal sealed class StanceWriter : IAsyncDisposable
{
    private const string Update = """
        UPDATE "Stances" SET "ProposalRevision" = @revision, "Label" = @label, "Score" = @score,
            "Confidence" = @confidence, "ProbabilityFavor" = @favor, "ProbabilityAgainst" = @against,
            "ProbabilityNeutral" = @neutral, "ProbabilityUnrelated" = @unrelated, "Act" = @act,
            "Evidence" = @evidence, "ModelVersion" = @version, "Source" = @source, "ScoredAt" = @at
        WHERE "StatementId" = @statement AND "ProposalId" = @proposal AND "Source" = @source
        """;

    private const string Insert = """
        INSERT INTO "Stances" ("StatementId", "ProposalId", "SaidFirst", "ProposalRevision", "Label", "Score",
            "Confidence", "ProbabilityFavor", "ProbabilityAgainst", "ProbabilityNeutral", "ProbabilityUnrelated",
            "Act", "Evidence", "ModelVersion", "Source", "ScoredAt")
        SELECT "Id", @proposal, "SaidFirst", @revision, @label, @score, @confidence, @favor, @against, @neutral,
            @unrelated, @act, @evidence, @version, @source, @at
        FROM "Statements" WHERE "Id" = @statement
        ON CONFLICT DO NOTHING
        """;

    private readonly DbCommand _update;
    private readonly DbCommand _insert;
    private readonly Dictionary<string, (DbParameter Update, DbParameter Insert)> _parameters;

    public StanceWriter(StanceDb db)
    {
        _update = Command(db, Update);
        _insert = Command(db, Insert);
        _parameters = new(StringComparer.Ordinal);
        foreach (
            var name in (string[])
                [
                    "@statement",
                    "@proposal",
                    "@revision",
                    "@label",
                    "@score",
                    "@confidence",
                    "@favor",
                    "@against",
                    "@neutral",
                    "@unrelated",
                    "@act",
                    "@evidence",
                    "@version",
                    "@source",
                    "@at",
                ]
        )
        {
            _parameters[name] = (Parameter(_update, name), Parameter(_insert, name));
        }

        Set("@source", nameof(StanceSource.Model));
    }

    /// <returns>Whether it is written: not where a human's stands, or the statement is gone.</returns>
    public async Task<bool> WriteAsync(StanceRow stance, CancellationToken cancellationToken)
    {
        Set("@statement", stance.StatementId);
        Set("@proposal", stance.ProposalId);
        Set("@revision", stance.ProposalRevision);
        Set("@label", stance.Label.ToString());
        Set("@score", stance.Score);
        Set("@confidence", stance.Confidence);
        Set("@favor", stance.ProbabilityFavor);
        Set("@against", stance.ProbabilityAgainst);
        Set("@neutral", stance.ProbabilityNeutral);
        Set("@unrelated", stance.ProbabilityUnrelated);
        Set("@act", stance.Act.ToString());
        Set("@evidence", stance.Evidence);
        Set("@version", stance.ModelVersion);
        Set("@at", stance.ScoredAt);
        return await _update.ExecuteNonQueryAsync(cancellationToken) > 0
            || await _insert.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _update.DisposeAsync();
        await _insert.DisposeAsync();
    }

    private static DbCommand Command(StanceDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // One of the two above.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private void Set(string name, object value)
    {
        var (update, insert) = _parameters[name];
        update.Value = value;
        insert.Value = value;
    }
}
