using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Postgres;

/// <summary>Writes some thousand stances by three statements; see <see cref="StanceDb.WriteStancesAsync"/>.</summary>
internal static class StanceUpsert
{
    /// <summary>
    /// What the trigger of the history would write one by one, in an order of its own: two transactions that replace the
    /// same versions would wait for each other. The ids are not used up by versions that are there.
    /// </summary>
    private const string Versions = """
        INSERT INTO "ScoreVersions" ("ProposalId", "ModelVersion", "ProposalRevision", "Source")
        SELECT DISTINCT s."ProposalId", s."ModelVersion", s."ProposalRevision", s."Source"
        FROM unnest(@statements, @proposals) AS n (statement, proposal)
        JOIN "Stances" s ON s."StatementId" = n.statement AND s."ProposalId" = n.proposal
        WHERE s."Source" = 'Model' AND NOT EXISTS (
            SELECT FROM "ScoreVersions" v
            WHERE v."ProposalId" = s."ProposalId" AND v."ModelVersion" = s."ModelVersion"
                AND v."ProposalRevision" = s."ProposalRevision" AND v."Source" = s."Source"
        )
        ORDER BY 1, 2, 3, 4
        ON CONFLICT DO NOTHING
        """;

    private const string Given = """
        unnest(@statements, @proposals, @revisions, @labels, @scores, @confidences, @favor, @against, @neutral,
            @unrelated, @acts, @evidence, @versions, @at)
        AS n (statement, proposal, revision, label, score, confidence, favor, against, neutral, unrelated, act, evidence,
            version, at)
        """;

    private const string Update = $"""
        UPDATE "Stances" s SET "ProposalRevision" = n.revision, "Label" = n.label, "Score" = n.score,
            "Confidence" = n.confidence, "ProbabilityFavor" = n.favor, "ProbabilityAgainst" = n.against,
            "ProbabilityNeutral" = n.neutral, "ProbabilityUnrelated" = n.unrelated, "Act" = n.act,
            "Evidence" = n.evidence, "ModelVersion" = n.version, "ScoredAt" = n.at
        FROM {Given}
        WHERE s."StatementId" = n.statement AND s."ProposalId" = n.proposal AND s."Source" = 'Model'
        RETURNING s."StatementId", s."ProposalId"
        """;

    private const string Insert = $"""
        INSERT INTO "Stances" ("StatementId", "ProposalId", "SaidFirst", "ProposalRevision", "Label", "Score",
            "Confidence", "ProbabilityFavor", "ProbabilityAgainst", "ProbabilityNeutral", "ProbabilityUnrelated",
            "Act", "Evidence", "ModelVersion", "Source", "ScoredAt")
        SELECT n.statement, n.proposal, t."SaidFirst", n.revision, n.label, n.score, n.confidence, n.favor, n.against,
            n.neutral, n.unrelated, n.act, n.evidence, n.version, 'Model', n.at
        FROM {Given}
        JOIN "Statements" t ON t."Id" = n.statement
        WHERE NOT EXISTS (
            SELECT FROM "Stances" s WHERE s."StatementId" = n.statement AND s."ProposalId" = n.proposal
        )
        ON CONFLICT DO NOTHING
        RETURNING "StatementId", "ProposalId"
        """;

    public static async Task<HashSet<(long StatementId, string ProposalId)>> RunAsync(
        StanceDb db,
        IReadOnlyList<StanceRow> stances,
        CancellationToken cancellationToken
    )
    {
        var written = new HashSet<(long, string)>();
        if (stances.Count == 0)
        {
            return written;
        }

        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        Fill(command, stances);
        command.CommandText = Versions;
        await command.ExecuteNonQueryAsync(cancellationToken);
        foreach (var text in (string[])[Update, Insert])
        {
#pragma warning disable CA2100 // One of the above.
            command.CommandText = text;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                written.Add((reader.GetInt64(0), reader.GetString(1)));
            }
        }

        return written;
    }

    private static void Fill(NpgsqlCommand command, IReadOnlyList<StanceRow> stances)
    {
        Add("statements", s => s.StatementId);
        Add("proposals", s => s.ProposalId);
        Add("revisions", s => s.ProposalRevision);
        Add("labels", s => s.Label.ToString());
        Add("scores", s => s.Score);
        Add("confidences", s => s.Confidence);
        Add("favor", s => s.ProbabilityFavor);
        Add("against", s => s.ProbabilityAgainst);
        Add("neutral", s => s.ProbabilityNeutral);
        Add("unrelated", s => s.ProbabilityUnrelated);
        Add("acts", s => s.Act.ToString());
        Add("evidence", s => s.Evidence);
        Add("versions", s => s.ModelVersion);
        Add("at", s => s.ScoredAt);

        void Add<T>(string name, Func<StanceRow, T> value) =>
            command.Parameters.Add(new NpgsqlParameter<T[]>(name, [.. stances.Select(value)]));
    }
}
