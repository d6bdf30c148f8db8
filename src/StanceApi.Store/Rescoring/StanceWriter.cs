using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Rescoring;

/// <summary>
/// Writes stances by prepared commands, within the current transaction: a million of them are a matter of seconds, not of
/// minutes. What a human set stays.
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

    public Task<bool> WriteAsync(
        long statementId,
        string proposalId,
        int revision,
        StanceScore score,
        string modelVersion,
        DateTime at,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            statementId,
            proposalId,
            revision,
            score,
            EvidenceBytes.Encode(score.Evidence),
            modelVersion,
            at,
            cancellationToken
        );

    /// <returns>Whether it is written: not where a human's stands, or the statement is gone.</returns>
    public async Task<bool> WriteAsync(
        long statementId,
        string proposalId,
        int revision,
        StanceScore score,
        byte[] evidence,
        string modelVersion,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        Set("@statement", statementId);
        Set("@proposal", proposalId);
        Set("@revision", revision);
        Set("@label", score.Label.ToString());
        Set("@score", score.Score);
        Set("@confidence", score.Confidence);
        Set("@favor", score.Probabilities.Favor);
        Set("@against", score.Probabilities.Against);
        Set("@neutral", score.Probabilities.Neutral);
        Set("@unrelated", score.Probabilities.Unrelated);
        Set("@act", score.Act.ToString());
        Set("@evidence", evidence);
        Set("@version", score.ModelVersion ?? modelVersion);
        Set("@at", at);
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
