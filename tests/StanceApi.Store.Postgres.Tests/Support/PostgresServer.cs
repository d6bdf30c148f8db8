using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace StanceApi.Store.Postgres.Tests.Support;

/// <summary>
/// A PostgreSQL server of its own on loopback, in a folder that goes with it. It ends with this process, however that ends:
/// the shell around it waits for its input to close.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Script = """
        cd / && umask 077 && folder=$(mktemp -d /tmp/stance-postgres-XXXXXX) || exit 1
        trap 'rm -rf "$folder"' EXIT
        "$1/initdb" --pgdata="$folder/data" --username=stance --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1 ||
            { cat "$folder/log" >&2; exit 1; }
        bin=$1 port=$2
        shift 2
        "$bin/postgres" -D "$folder/data" -h 127.0.0.1 -p "$port" -k "" "$@" >>"$folder/log" 2>&1 </dev/null &
        server=$!
        echo "$folder"
        read -r _
        kill -QUIT "$server"
        wait "$server"
        """;

    private const string Debian = "/usr/lib/postgresql";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _shell;

    private PostgresServer(Process shell, int port)
    {
        _shell = shell;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Why none can be started here; null where one can.</summary>
    public static string? Missing =>
        Programs() is null ? "There is no PostgreSQL on this machine."
        : Environment.UserName == "root" && !HasUser("postgres")
            ? "PostgreSQL does not run as root, and there is no user named postgres."
        : null;

    /// <param name="settings">As <c>name=value</c>.</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var port = FreePort();
        string[] script =
        [
            "sh",
            "-c",
            Script,
            "sh",
            Programs()!,
            $"{port}",
            .. settings.SelectMany(s => new[] { "-c", s }),
        ];
        string[] asPostgres =
            Environment.UserName == "root"
                ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
                : [];
        string[] command = [.. asPostgres, .. script];
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var part in command.Skip(1))
        {
            start.ArgumentList.Add(part);
        }

        var server = new PostgresServer(Process.Start(start)!, port);
        if (await server._shell.StandardOutput.ReadLineAsync() is null)
        {
            throw new InvalidOperationException(await server._shell.StandardError.ReadToEndAsync());
        }

        await server.WaitAsync();
        return server;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=stance;Database={database}";

    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(
            $"{ConnectionString(database)};Pooling=false"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }

    private async Task WaitAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < Patience && !_shell.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>The folder of the programs: the newest version's, since Debian has one for each; or on the path.</summary>
    private static string? Programs() =>
        (Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [])
            .OrderByDescending(f =>
                int.TryParse(Path.GetFileName(f), out var version) ? version : 0
            )
            .Select(f => Path.Combine(f, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(f =>
                File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres"))
            );

    private static bool HasUser(string name) =>
        File.ReadLines("/etc/passwd").Any(l => l.StartsWith($"{name}:", StringComparison.Ordinal));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
