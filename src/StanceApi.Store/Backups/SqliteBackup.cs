using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Sqlite;

namespace StanceApi.Store.Backups;

/// <summary>What a copy of a store holds.</summary>
/// <param name="Bytes">Of the file.</param>
public sealed record BackupContents(string File, long Articles, long Statements, long Bytes);

/// <param name="Kept">Where the store that was there before is now; null where there was none.</param>
public sealed record RestoredStore(BackupContents Contents, string? Kept);

/// <summary>A store cannot be copied or put back; the message says why, and what to do.</summary>
public sealed class BackupException(string message, Exception? cause = null)
    : Exception(message, cause);

/// <summary>Copies a SQLite store while others read and write it, and puts a copy in its place.</summary>
/// <param name="connectionString">The store's.</param>
public sealed class SqliteBackup(string connectionString, TimeProvider time)
{
    private readonly string _store = Path.GetFullPath(
        new SqliteConnectionStringBuilder(connectionString).DataSource
    );

    /// <summary>The state at one moment: what is committed while the copy is made is not in it.</summary>
    /// <param name="replace">Whether a file of this name gives way, once the copy is complete.</param>
    /// <exception cref="BackupException">There is no store, or it is damaged, or the file is there already.</exception>
    public BackupContents Save(string file, bool replace)
    {
        if (!File.Exists(_store))
        {
            throw new BackupException($"There is no store at {_store}.");
        }

        if (File.Exists(file) && !replace)
        {
            throw new BackupException($"{file} is there already; name another file, or --force.");
        }

        return Guard(
            $"The store at {_store} cannot be copied",
            () =>
            {
                var part = file + ".part";
                Copy(_store, part);
                var contents = Check(part);
                File.Move(part, file, overwrite: replace);
                return contents with { File = Path.GetFullPath(file) };
            }
        );
    }

    /// <summary>
    /// Puts a copy in the store's place, in one step: whoever is killed meanwhile leaves the store as it was, or restored.
    /// </summary>
    /// <param name="replace">Whether a store that is there gives way; it is kept beside.</param>
    /// <exception cref="BackupException">The file is no complete copy of a store, or the store is in use or would be lost.</exception>
    public RestoredStore Restore(string file, bool replace)
    {
        if (!File.Exists(file))
        {
            throw new BackupException($"There is no file {file}.");
        }

        var isThere = File.Exists(_store);
        if (isThere && !replace)
        {
            throw new BackupException(
                $"There is a store at {_store}. With --replace the backup takes its place, and it is kept beside."
            );
        }

        return Guard(
            $"{file} cannot be restored",
            () =>
            {
                Check(file);
                CheckVersion(file);
                if (isThere)
                {
                    CheckUnused();
                }
                else if (Path.GetDirectoryName(_store) is { Length: > 0 } folder)
                {
                    Directory.CreateDirectory(folder);
                }

                var part = _store + ".part";
                Copy(file, part);
                var contents = Check(part) with { File = _store };
                return new RestoredStore(contents, isThere ? Swap(part) : Move(part));
            }
        );
    }

    private string? Move(string part)
    {
        File.Move(part, _store);
        return null;
    }

    private string Swap(string part)
    {
        var kept =
            $"{_store}.replaced-{time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture)}";
        // A damaged store may have left these; beside another file, SQLite would take them for that one's.
        foreach (var rest in (string[])["-wal", "-shm", "-journal"])
        {
            if (File.Exists(_store + rest))
            {
                File.Move(_store + rest, kept + rest);
            }
        }

        File.Replace(part, _store, kept);
        return kept;
    }

    private static void Copy(string from, string to)
    {
        foreach (var rest in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(to + rest);
        }

        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        // One file, without a log beside it.
        Text(target, "PRAGMA journal_mode = DELETE");
    }

    private static BackupContents Check(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        if (Text(connection, "PRAGMA quick_check(1)") is not "ok" and var wrong)
        {
            throw new BackupException($"{file} is damaged: {wrong.ReplaceLineEndings(" ")}");
        }

        if (
            Number(
                connection,
                "SELECT count(*) FROM sqlite_master WHERE name IN ('Articles', 'Statements', '__EFMigrationsHistory')"
            ) != 3
        )
        {
            throw new BackupException($"{file} is no store of this program.");
        }

        return new BackupContents(
            Path.GetFullPath(file),
            Number(connection, "SELECT count(*) FROM Articles"),
            Number(connection, "SELECT count(*) FROM Statements"),
            new FileInfo(file).Length
        );
    }

    /// <summary>An older schema is brought up to date when the program starts; a newer one it would not understand.</summary>
    private static void CheckVersion(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        using var db = new SqliteStanceDb(
            new DbContextOptionsBuilder<SqliteStanceDb>().UseSqlite(connection).Options
        );
        if (
            db
                .Database.GetAppliedMigrations()
                .Except(db.Database.GetMigrations(), StringComparer.Ordinal)
                .Any()
        )
        {
            throw new BackupException(
                $"{file} was written by another version of the program; restore it with that one."
            );
        }
    }

    /// <summary>Nobody else can leave the shared log while another has the file open.</summary>
    private void CheckUnused()
    {
        try
        {
            using var connection = Open(_store, SqliteOpenMode.ReadWrite);
            Text(connection, "PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            throw new BackupException(
                $"The store at {_store} is in use: stop the server and whatever else has it open.",
                e
            );
        }
        catch (SqliteException)
        {
            // It is damaged: that may be why it is to be replaced.
        }
    }

    private static T Guard<T>(string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e)
            when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{what}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 5,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Words of ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(
            command.ExecuteScalar(),
            System.Globalization.CultureInfo.InvariantCulture
        )!;
    }

    private static long Number(SqliteConnection connection, string sql) =>
        long.Parse(Text(connection, sql), System.Globalization.CultureInfo.InvariantCulture);
}
