using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StanceApi.Store.Sqlite;

/// <summary>Has everything that writes wait for its turn: transactions, and single commands outside of one.</summary>
internal sealed class WriterTurns : IDbTransactionInterceptor, IDbCommandInterceptor
{
    public static readonly WriterTurns Instance = new();

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        var sqlite = (SqliteConnection)connection;
        var usual = sqlite.DefaultTimeout;
        var turn = await WriterLine.TakeAsync(
            sqlite.DataSource,
            eventData.Context?.Database.GetCommandTimeout() ?? usual,
            cancellationToken
        );
        try
        {
            sqlite.DefaultTimeout = turn.Seconds;
            var transaction = sqlite.BeginTransaction(eventData.IsolationLevel);
            WriterTransaction.Give(turn, transaction);
            return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
        finally
        {
            sqlite.DefaultTimeout = usual;
        }
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (result.HasResult || command.Transaction is not null)
        {
            return result;
        }

        using var turn = await WriterLine.TakeAsync(
            command.Connection!.DataSource,
            command.CommandTimeout,
            cancellationToken
        );
        command.CommandTimeout = turn.Seconds;
        return InterceptionResult<int>.SuppressWithResult(
            await command.ExecuteNonQueryAsync(cancellationToken)
        );
    }
}
