using Microsoft.EntityFrameworkCore.Migrations;
using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Sqlite;

/// <summary>What the store has beside the tables of the model: word indexes, and triggers for columns that repeat others.</summary>
internal static class SqliteObjects
{
    private static readonly string[] WordTables =
    [
        SqliteWordIndex.Statements,
        SqliteWordIndex.Articles,
    ];

    /// <summary>Tables whose rows are added and never changed.</summary>
    private static readonly (string Table, string[] Changes)[] Kept =
    [
        ("AuditEvents", ["UPDATE", "DELETE"]),
        ("ModelActivations", ["UPDATE", "DELETE"]),
        // They go with the statement or the proposal that they are about.
        ("Corrections", ["UPDATE"]),
        // They go with their statement.
        ("StanceHistory", ["UPDATE"]),
        ("SpeakerLinks", ["UPDATE"]),
    ];

    public static void CreateWordIndexesAndTriggers(this MigrationBuilder migration)
    {
        foreach (var table in WordTables)
        {
            // The words without a second copy of the text. Our own folding is done before.
            migration.Sql(
                $"""
                CREATE VIRTUAL TABLE {table} USING fts5 (
                    Words,
                    content = '',
                    contentless_delete = 1,
                    tokenize = 'unicode61 remove_diacritics 2'
                )
                """
            );
        }

        migration.Sql(
            """
            CREATE TRIGGER StatementSaidChanged AFTER UPDATE OF SaidFirst ON Statements
            WHEN OLD.SaidFirst IS NOT NEW.SaidFirst
            BEGIN
                UPDATE Stances SET SaidFirst = NEW.SaidFirst WHERE StatementId = NEW.Id;
                UPDATE StatementSpeakers SET SaidFirst = NEW.SaidFirst WHERE StatementId = NEW.Id;
            END
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER SpeakerAdded AFTER INSERT ON StatementSpeakers
            WHEN NEW.SpeaksFor IS NULL AND NEW.ActorId IS NOT NULL
            BEGIN
                UPDATE StatementSpeakers
                SET SpeaksFor = (SELECT Country FROM Actors WHERE Id = NEW.ActorId)
                WHERE StatementId = NEW.StatementId AND Ordinal = NEW.Ordinal;
            END
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER SpeakerLinked AFTER UPDATE OF ActorId ON StatementSpeakers
            WHEN OLD.ActorId IS NOT NEW.ActorId AND NEW.Country IS NULL
            BEGIN
                UPDATE StatementSpeakers
                SET SpeaksFor = (SELECT Country FROM Actors WHERE Id = NEW.ActorId)
                WHERE StatementId = NEW.StatementId AND Ordinal = NEW.Ordinal;
            END
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER ActorCountryChanged AFTER UPDATE OF Country ON Actors
            WHEN OLD.Country IS NOT NEW.Country
            BEGIN
                UPDATE StatementSpeakers SET SpeaksFor = NEW.Country
                WHERE ActorId = NEW.Id AND Country IS NULL;
            END
            """
        );
        migration.Sql(
            $"""
            CREATE TRIGGER StanceReplaced
            AFTER UPDATE OF ModelVersion, ProposalRevision, Source, Label, Act, Score ON Stances
            WHEN OLD.ModelVersion IS NOT NEW.ModelVersion
                OR OLD.ProposalRevision IS NOT NEW.ProposalRevision
                OR OLD.Source IS NOT NEW.Source
                OR OLD.Label IS NOT NEW.Label
                OR OLD.Act IS NOT NEW.Act
                OR OLD.Score IS NOT NEW.Score
            BEGIN
                INSERT OR IGNORE INTO ScoreVersions (ProposalId, ModelVersion, ProposalRevision, Source)
                VALUES (OLD.ProposalId, OLD.ModelVersion, OLD.ProposalRevision, OLD.Source);
                INSERT OR IGNORE INTO StanceHistory (
                    StatementId, VersionId, Label, Act, Score, Confidence, ProbabilityFavor,
                    ProbabilityAgainst, ProbabilityNeutral, ProbabilityUnrelated, Evidence, ScoredAt
                )
                SELECT
                    OLD.StatementId, Id, {Number<StanceLabel>("OLD.Label")},
                    {Number<DiplomaticAct>(
                "OLD.Act"
            )}, OLD.Score, OLD.Confidence, OLD.ProbabilityFavor,
                    OLD.ProbabilityAgainst, OLD.ProbabilityNeutral, OLD.ProbabilityUnrelated,
                    OLD.Evidence, CAST(ROUND(unixepoch(OLD.ScoredAt, 'subsec') * 1000) AS INTEGER)
                FROM ScoreVersions
                WHERE ProposalId = OLD.ProposalId AND ModelVersion = OLD.ModelVersion
                    AND ProposalRevision = OLD.ProposalRevision AND Source = OLD.Source;
            END
            """
        );
        migration.Sql(
            """
            CREATE TRIGGER SpeakerRelinked AFTER UPDATE OF ActorId ON StatementSpeakers
            WHEN OLD.ActorId IS NOT NEW.ActorId
            BEGIN
                INSERT INTO SpeakerLinks (StatementId, Ordinal, FromActorId, ToActorId)
                VALUES (NEW.StatementId, NEW.Ordinal, OLD.ActorId, NEW.ActorId);
            END
            """
        );
        foreach (var (table, changes) in Kept)
        {
            foreach (var change in changes)
            {
                migration.Sql(
                    $"""
                    CREATE TRIGGER {table}KeptFrom{change} BEFORE {change} ON {table}
                    BEGIN
                        SELECT RAISE(ABORT, 'rows of {table} are never changed');
                    END
                    """
                );
            }
        }
    }

    public static void DropWordIndexesAndTriggers(this MigrationBuilder migration)
    {
        foreach (
            var trigger in (string[])
                [
                    "StatementSaidChanged",
                    "SpeakerAdded",
                    "SpeakerLinked",
                    "ActorCountryChanged",
                    "StanceReplaced",
                    "SpeakerRelinked",
                    .. Kept.SelectMany(k => k.Changes.Select(c => $"{k.Table}KeptFrom{c}")),
                ]
        )
        {
            migration.Sql($"DROP TRIGGER {trigger}");
        }

        foreach (var table in WordTables)
        {
            migration.Sql($"DROP TABLE {table}");
        }
    }

    /// <summary>The number of a name, as an enumeration has it.</summary>
    private static string Number<T>(string column)
        where T : struct, Enum =>
        $"CASE {column} {string.Join(' ', Enum.GetValues<T>().Select(v => $"WHEN '{v}' THEN {Convert.ToInt32(v)}"))} END";
}
