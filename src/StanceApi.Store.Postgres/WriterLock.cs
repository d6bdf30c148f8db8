using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StanceApi.Store.Postgres;

/// <summary>
/// Lets a transaction begin when it may: one alone, or those that are shared beside each other. The store's units of work
/// read and then write; with this, what they read stays true until they commit, as on SQLite. The lock ends with its
/// transaction, also where the process is killed or the connection lost.
/// </summary>
internal sealed class WriterLock : DbTransactionInterceptor
{
    public static readonly WriterLock Instance = new();

    /// <summary>The first of the two numbers that name a lock of ours; other programs on the database have others.</summary>
    public const int Class = 0x5374_616E;

    private const int Store = 0;
    private const int Schema = 1_000;

    private static readonly string Alone = $"SELECT pg_advisory_xact_lock({Class}, {Store})";
    private static readonly string Shared =
        $"SELECT pg_advisory_xact_lock_shared({Class}, {Store})";

    /// <summary>Takes the lock of the schema for as long as the connection is open.</summary>
    public static readonly string TakeSchema = $"SELECT pg_advisory_lock({Class}, {Schema})";

    public static readonly string FreeSchema = $"SELECT pg_advisory_unlock({Class}, {Schema})";

    /// <summary>Holds a part of the store until the transaction ends.</summary>
    public static async Task HoldAsync(
        DbTransaction transaction,
        StorePart part,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(
            transaction,
            $"SELECT pg_advisory_xact_lock({Class}, {(int)part + 1})"
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(result, Begin(eventData.Context));
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    public override DbTransaction TransactionStarted(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result
    )
    {
        using var command = Command(result, Begin(eventData.Context));
        command.ExecuteNonQuery();
        return result;
    }

    private static string Begin(DbContext? context) =>
        context is PostgresStanceDb { BeginsShared: true } ? Shared : Alone;

    private static DbCommand Command(DbTransaction transaction, string text)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // One of ours.
        command.CommandText = text;
#pragma warning restore CA2100
        // Others may have much to write, an import of ten thousand actors say.
        command.CommandTimeout = 0;
        return command;
    }
}
