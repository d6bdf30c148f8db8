using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace StanceApi.Store.Sqlite;

/// <summary>A transaction that gives up its turn when it ends, in whichever way.</summary>
internal sealed class WriterTransaction(
    IRelationalConnection connection,
    DbTransaction transaction,
    Guid id,
    IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
    bool isOwned,
    ISqlGenerationHelper sql
) : RelationalTransaction(connection, transaction, id, logger, isOwned, sql)
{
    private static readonly ConditionalWeakTable<DbTransaction, WriterTurn> Turns = [];

    private readonly WriterTurn? _turn = Turns.TryGetValue(transaction, out var turn) ? turn : null;

    public static void Give(WriterTurn turn, DbTransaction transaction) =>
        Turns.Add(transaction, turn);

    public override async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        await base.CommitAsync(cancellationToken);
        // Not only when it is disposed: some read on before.
        _turn?.Dispose();
    }

    public override async Task RollbackAsync(CancellationToken cancellationToken = default)
    {
        await base.RollbackAsync(cancellationToken);
        _turn?.Dispose();
    }

    public override void Dispose()
    {
        try
        {
            base.Dispose();
        }
        finally
        {
            _turn?.Dispose();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            _turn?.Dispose();
        }
    }
}

/// <summary>Has the context make its transactions so.</summary>
internal sealed class WriterTransactions(RelationalTransactionFactoryDependencies dependencies)
    : RelationalTransactionFactory(dependencies)
{
    public override RelationalTransaction Create(
        IRelationalConnection connection,
        DbTransaction transaction,
        Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned
    ) =>
        new WriterTransaction(
            connection,
            transaction,
            transactionId,
            logger,
            transactionOwned,
            Dependencies.SqlGenerationHelper
        );
}
