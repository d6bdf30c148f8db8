using System.Globalization;
using StanceApi.Hosting;
using StanceApi.Store.Backups;
using StanceApi.Store.Hosting;

namespace StanceApi.CommandLine;

/// <summary>The file of the store that is configured.</summary>
public static class SqliteStore
{
    public static async Task<int> UseAsync(Action<SqliteBackup> use, CancellationToken ct)
    {
        var builder = ProgramBuilder.Create();
        builder.AddDefaults();
        var configuration = builder.Configuration;
        if (configuration[StoreServices.ProviderKey] is { } provider and not "sqlite")
        {
            throw new CommandException(
                $"The store is in {provider}: its own tools back it up, such as pg_dump and pg_restore."
            );
        }
        var store = new SqliteBackup(
            configuration[StoreServices.ConnectionStringKey] is { Length: > 0 } given
                ? given
                : StoreServices.DefaultConnectionString,
            TimeProvider.System
        );
        try
        {
            await Task.Run(() => use(store), ct);
            return 0;
        }
        catch (BackupException e)
        {
            throw new CommandException(e.Message);
        }
    }

    public static string Describe(BackupContents contents) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{contents.Articles} articles and {contents.Statements} statements, {contents.Bytes / 1e6:0.0} MB,"
        );
}
