using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using StanceApi.Hosting;
using StanceApi.Security;

namespace StanceApi.CommandLine;

/// <summary><c>serve</c>: the HTTP API.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command(
            "serve",
            $"Serve the API (the default). Listens on {ListenAddresses.Default} unless ASPNETCORE_URLS or --urls says otherwise; any setting can be given as --Section:Key=value."
        )
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed.UnmatchedTokens, ct));
        return command;
    }

    public static Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken ct) =>
        RunAsync(settings, (_, _) => Task.CompletedTask, ct);

    /// <param name="settings">Configuration as <c>--Section:Key=value</c>.</param>
    /// <param name="prepare">What is done before the server listens.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> settings,
        Func<WebApplication, CancellationToken, Task> prepare,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(prepare);
        try
        {
            var builder = ProgramBuilder.Create(Settings.Check(settings));
            builder.AddStanceApi();
            var addresses = ListenAddresses.From(builder.Configuration);
            await using var app = builder.Build();
            app.UseStanceApi();
            foreach (var address in addresses)
            {
                app.Urls.Add(address);
            }
            await prepare(app, ct);
            await app.RunAsync(ct);
            return 0;
        }
        catch (Exception e) when (Explain(e) is { } message)
        {
            throw new CommandException(message);
        }
    }

    private static string? Explain(Exception exception) =>
        exception switch
        {
            ExposedWithoutKeysException or OptionsValidationException => exception.Message,
            InvalidOperationException
                when exception.Message.StartsWith("Store:", StringComparison.Ordinal) =>
                exception.Message,
            IOException { InnerException: AddressInUseException } =>
                $"{exception.Message} Choose another with --urls http://127.0.0.1:PORT.",
            FormatException => $"An address cannot be read: {exception.Message}",
            SqliteException or NpgsqlException or IOException or UnauthorizedAccessException =>
                $"The store cannot be opened: {exception.Message}",
            _ => null,
        };
}
