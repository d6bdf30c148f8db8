using Microsoft.EntityFrameworkCore.Migrations;
using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Postgres;

/// <summary>What the store has beside the tables of the model: word indexes, and triggers for columns that repeat others.</summary>
internal static class PostgresObjects
{
    private static readonly string[] WordTables =
    [
        PostgresWordIndex.Statements,
        PostgresWordIndex.Articles,
    ];

    /// <summary>Tables whose rows are added and never changed.</summary>
    private static readonly (string Table, string Changes)[] Kept =
    [
        ("AuditEvents", "UPDATE OR DELETE"),
        ("ModelActivations", "UPDATE OR DELETE"),
        // They go with the statement or the proposal that they are about.
        ("Corrections", "UPDATE"),
        // They go with their statement.
        ("StanceHistory", "UPDATE"),
        ("SpeakerLinks", "UPDATE"),
    ];

    /// <summary>Each with the function of the same name.</summary>
    private static readonly (string Name, string Table, string When, string Body)[] Triggers =
    [
        (
            "StatementSaidChanged",
            "Statements",
            """AFTER UPDATE OF "SaidFirst" ON "Statements" FOR EACH ROW WHEN (OLD."SaidFirst" IS DISTINCT FROM NEW."SaidFirst")""",
            """
            UPDATE "Stances" SET "SaidFirst" = NEW."SaidFirst" WHERE "StatementId" = NEW."Id";
            UPDATE "StatementSpeakers" SET "SaidFirst" = NEW."SaidFirst" WHERE "StatementId" = NEW."Id";
            RETURN NULL;
            """
        ),
        (
            "SpeakerAdded",
            "StatementSpeakers",
            """BEFORE INSERT ON "StatementSpeakers" FOR EACH ROW WHEN (NEW."SpeaksFor" IS NULL AND NEW."ActorId" IS NOT NULL)""",
            """
            NEW."SpeaksFor" := (SELECT "Country" FROM "Actors" WHERE "Id" = NEW."ActorId");
            RETURN NEW;
            """
        ),
        (
            "SpeakerLinked",
            "StatementSpeakers",
            """BEFORE UPDATE OF "ActorId" ON "StatementSpeakers" FOR EACH ROW WHEN (OLD."ActorId" IS DISTINCT FROM NEW."ActorId" AND NEW."Country" IS NULL)""",
            """
            NEW."SpeaksFor" := (SELECT "Country" FROM "Actors" WHERE "Id" = NEW."ActorId");
            RETURN NEW;
            """
        ),
        (
            "ActorCountryChanged",
            "Actors",
            """AFTER UPDATE OF "Country" ON "Actors" FOR EACH ROW WHEN (OLD."Country" IS DISTINCT FROM NEW."Country")""",
            """
            UPDATE "StatementSpeakers" SET "SpeaksFor" = NEW."Country"
            WHERE "ActorId" = NEW."Id" AND "Country" IS NULL;
            RETURN NULL;
            """
        ),
        (
            "SpeakerRelinked",
            "StatementSpeakers",
            """AFTER UPDATE OF "ActorId" ON "StatementSpeakers" FOR EACH ROW WHEN (OLD."ActorId" IS DISTINCT FROM NEW."ActorId")""",
            """
            INSERT INTO "SpeakerLinks" ("StatementId", "Ordinal", "FromActorId", "ToActorId")
            VALUES (NEW."StatementId", NEW."Ordinal", OLD."ActorId", NEW."ActorId");
            RETURN NULL;
            """
        ),
        (
            "StanceReplaced",
            "Stances",
            """
            AFTER UPDATE OF "ModelVersion", "ProposalRevision", "Source", "Label", "Act", "Score" ON "Stances" FOR EACH ROW
            WHEN ((OLD."ModelVersion", OLD."ProposalRevision", OLD."Source", OLD."Label", OLD."Act", OLD."Score")
                IS DISTINCT FROM (NEW."ModelVersion", NEW."ProposalRevision", NEW."Source", NEW."Label", NEW."Act", NEW."Score"))
            """,
            $"""
            SELECT "Id" INTO version FROM "ScoreVersions"
            WHERE "ProposalId" = OLD."ProposalId" AND "ModelVersion" = OLD."ModelVersion"
                AND "ProposalRevision" = OLD."ProposalRevision" AND "Source" = OLD."Source";
            IF version IS NULL THEN
                INSERT INTO "ScoreVersions" ("ProposalId", "ModelVersion", "ProposalRevision", "Source")
                VALUES (OLD."ProposalId", OLD."ModelVersion", OLD."ProposalRevision", OLD."Source")
                ON CONFLICT ("ProposalId", "ModelVersion", "ProposalRevision", "Source")
                    DO UPDATE SET "Source" = EXCLUDED."Source"
                RETURNING "Id" INTO version;
            END IF;
            INSERT INTO "StanceHistory" (
                "StatementId", "VersionId", "Label", "Act", "Score", "Confidence", "ProbabilityFavor",
                "ProbabilityAgainst", "ProbabilityNeutral", "ProbabilityUnrelated", "Evidence", "ScoredAt"
            )
            VALUES (
                OLD."StatementId", version, {Number<StanceLabel>("OLD.\"Label\"")},
                {Number<DiplomaticAct>("OLD.\"Act\"")}, OLD."Score", OLD."Confidence",
                OLD."ProbabilityFavor", OLD."ProbabilityAgainst", OLD."ProbabilityNeutral",
                OLD."ProbabilityUnrelated", OLD."Evidence",
                round(extract(epoch FROM OLD."ScoredAt") * 1000)::bigint
            )
            ON CONFLICT DO NOTHING;
            RETURN NULL;
            """
        ),
    ];

    public static void CreateWordIndexesAndTriggers(this MigrationBuilder migration)
    {
        foreach (var table in WordTables)
        {
            migration.Sql(
                $"""CREATE TABLE "{table}" ("Id" bigint NOT NULL, "Words" tsvector NOT NULL, CONSTRAINT "PK_{table}" PRIMARY KEY ("Id"))"""
            );
            migration.Sql($"""CREATE INDEX "IX_{table}" ON "{table}" USING gin ("Words")""");
        }

        foreach (var (name, _, when, body) in Triggers)
        {
            migration.Sql(
                $"""
                CREATE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $body$
                DECLARE version integer;
                BEGIN
                {body}
                END
                $body$
                """
            );
            migration.Sql($"""CREATE TRIGGER "{name}" {when} EXECUTE FUNCTION "{name}"()""");
        }

        migration.Sql(
            """
            CREATE FUNCTION "KeptFromChange"() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
            END
            $body$
            """
        );
        foreach (var (table, changes) in Kept)
        {
            migration.Sql(
                $"""CREATE TRIGGER "{table}Kept" BEFORE {changes} ON "{table}" FOR EACH ROW EXECUTE FUNCTION "KeptFromChange"()"""
            );
        }
    }

    public static void DropWordIndexesAndTriggers(this MigrationBuilder migration)
    {
        foreach (var (table, _) in Kept)
        {
            migration.Sql($"""DROP TRIGGER "{table}Kept" ON "{table}" """);
        }

        migration.Sql("""DROP FUNCTION "KeptFromChange"() """);
        foreach (var (name, table, _, _) in Triggers)
        {
            migration.Sql($"""DROP TRIGGER "{name}" ON "{table}" """);
            migration.Sql($"""DROP FUNCTION "{name}"() """);
        }

        foreach (var table in WordTables)
        {
            migration.Sql($"""DROP TABLE "{table}" """);
        }
    }

    /// <summary>The number of a name, as an enumeration has it.</summary>
    private static string Number<T>(string column)
        where T : struct, Enum =>
        $"CASE {column} {string.Join(' ', Enum.GetValues<T>().Select(v => $"WHEN '{v}' THEN {Convert.ToInt32(v)}"))} END";
}
