using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace StanceApi.Store.Faults;

/// <summary>Tells from an exception whether the store is at fault.</summary>
public static class StoreFaults
{
    /// <summary>Null where it is not: a defect, or a broken rule such as a key that is there twice.</summary>
    public static StoreFault? Of(Exception? exception) =>
        exception switch
        {
            null => null,
            SqliteException e => OfSqlite(e.SqliteErrorCode),
            DbException { SqlState: { Length: 5 } state } => OfState(state),
            DbException { IsTransient: true } => StoreFault.Unreachable,
            AggregateException e => e.InnerExceptions.Select(Of).FirstOrDefault(f => f is not null),
            _ => Of(exception.InnerException),
        };

    // Result codes as on https://www.sqlite.org/rescode.html
    private static StoreFault? OfSqlite(int code) =>
        code switch
        {
            5 or 6 => StoreFault.Locked,
            8 => StoreFault.ReadOnly,
            10 or 14 => StoreFault.Unreachable,
            11 or 26 => StoreFault.Corrupted,
            13 => StoreFault.Full,
            _ => null,
        };

    // Appendix A of PostgreSQL's manual; most are the standard's own.
    private static StoreFault? OfState(string state) =>
        state switch
        {
            "25006" => StoreFault.ReadOnly,
            "40001" or "40P01" or "55P03" or "57014" => StoreFault.Locked,
            "53100" => StoreFault.Full,
            "XX001" or "XX002" => StoreFault.Corrupted,
            _ when state.StartsWith("08", StringComparison.Ordinal) => StoreFault.Unreachable,
            _ when state.StartsWith("53", StringComparison.Ordinal) => StoreFault.Unreachable,
            _ when state.StartsWith("57P", StringComparison.Ordinal) => StoreFault.Unreachable,
            _ => null,
        };
}
