using System.Globalization;
using Microsoft.Data.Sqlite;
using StanceApi.Store.Hosting;

namespace StanceApi.Store.Sqlite;

/// <summary>
/// Asks SQLite by a connection that never writes: its <c>data_version</c> grows with each commit by another one, of this or
/// any process.
/// </summary>
internal sealed class SqliteChanges(string connectionString) : IStoreChanges, IDisposable
{
    private readonly Lock _lock = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _command;
    private int _connections;

    public ValueTask<string> MarkAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            try
            {
                _command ??= Open();
                var version = (long)_command.ExecuteScalar()!;
                return ValueTask.FromResult(
                    string.Create(CultureInfo.InvariantCulture, $"{_connections}.{version}")
                );
            }
            catch (SqliteException)
            {
                Close();
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Close();
        }
    }

    private SqliteCommand Open()
    {
        // Out of no pool: another user of the connection would write, and its own changes are none to it.
        var settings = new SqliteConnectionStringBuilder(connectionString)
        {
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        _connection = new SqliteConnection(settings.ToString());
        _connection.Open();
        _connections++;
        var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        command.Prepare();
        return command;
    }

    private void Close()
    {
        _command?.Dispose();
        _connection?.Dispose();
        (_command, _connection) = (null, null);
    }
}
