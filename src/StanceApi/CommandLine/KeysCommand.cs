using System.CommandLine;
using System.Text.Json;
using StanceApi.Hosting;
using StanceApi.Json;
using StanceApi.Security;
using StanceApi.Store.Audit;
using StanceApi.Store.Hosting;
using StanceApi.Store.Keys;

namespace StanceApi.CommandLine;

/// <summary><c>keys</c>: who may call the API of the store that is configured.</summary>
public static class KeysCommand
{
    private const int MaxName = 64;

    private static readonly TimeSpan DefaultOverlap = TimeSpan.FromDays(1);
    private static readonly Author Me = new(Callers.Local);

    private static readonly Option<bool> Json = Answers.Json("Print JSON.");

    private static readonly Argument<string> Name = new("NAME")
    {
        Description = "Whose key it is, as the audit trail shows it.",
    };

    private static readonly Option<DateTimeOffset?> Expires = new("--expires")
    {
        Description = "When it ends: 90d, 12h, or a day such as 2027-01-31. Never unless given.",
        CustomParser = argument => KeyTimes.End(argument, TimeProvider.System.GetUtcNow()),
    };

    public static Command Create()
    {
        var command = new Command("keys", "List the API keys of the store, make one, revoke one.")
        {
            Json,
        };
        command.SetAction(
            (parsed, ct) => RunAsync(s => ListAsync(s, parsed.GetValue(Json), ct), ct)
        );
        command.Subcommands.Add(New());
        command.Subcommands.Add(Rotate());
        command.Subcommands.Add(Revoke());
        return command;
    }

    private static Command New()
    {
        var role = new Option<string>("--role")
        {
            Description = "reader asks, analyst stores and corrects, admin decides and configures.",
            DefaultValueFactory = _ => ApiRoles.Reader,
        };
        role.AcceptOnlyFromAmong([.. ApiRoles.Ascending]);
        var create = new Command("create", "Make a key for somebody new. It is printed once.")
        {
            Name,
            role,
            Expires,
            Json,
        };
        create.SetAction(
            (parsed, ct) =>
                RunAsync(
                    async services =>
                    {
                        var (name, secret) = (Checked(parsed), ApiKeySecret.Next());
                        var key =
                            await services
                                .GetRequiredService<ManageApiKeys>()
                                .CreateAsync(
                                    name,
                                    parsed.GetRequiredValue(role),
                                    secret,
                                    parsed.GetValue(Expires),
                                    Me,
                                    ct
                                )
                            ?? throw new CommandException(
                                $"{name} has a key, or had one: change it with StanceApi keys rotate {name}, or choose another name, so that the audit trail stays true."
                            );
                        Tell(key, secret, parsed.GetValue(Json));
                    },
                    ct
                )
        );
        return create;
    }

    private static Command Rotate()
    {
        var overlap = new Option<TimeSpan?>("--overlap")
        {
            Description =
                "How long the old key still serves, such as 12h; 1d unless given, 0m for not at all.",
            CustomParser = KeyTimes.Span,
        };
        var rotate = new Command(
            "rotate",
            "Give somebody another key of the same role, and let the old one end."
        )
        {
            Name,
            overlap,
            Expires,
            Json,
        };
        rotate.SetAction(
            (parsed, ct) =>
                RunAsync(
                    async services =>
                    {
                        var (name, secret) = (Checked(parsed), ApiKeySecret.Next());
                        var ends =
                            services.GetRequiredService<TimeProvider>().GetUtcNow()
                            + (parsed.GetValue(overlap) ?? DefaultOverlap);
                        var key =
                            await services
                                .GetRequiredService<ManageApiKeys>()
                                .RotateAsync(name, secret, ends, parsed.GetValue(Expires), Me, ct)
                            ?? throw Unknown(name);
                        Tell(key, secret, parsed.GetValue(Json));
                    },
                    ct
                )
        );
        return rotate;
    }

    private static Command Revoke()
    {
        var revoke = new Command("revoke", "End every key of somebody, within seconds.") { Name };
        revoke.SetAction(
            (parsed, ct) =>
                RunAsync(
                    async services =>
                    {
                        var name = parsed.GetRequiredValue(Name);
                        var count =
                            await services
                                .GetRequiredService<ManageApiKeys>()
                                .RevokeAsync(name, Me, ct)
                            ?? throw Unknown(name);
                        Console.WriteLine($"{count} of {name}'s keys ended.");
                    },
                    ct
                )
        );
        return revoke;
    }

    private static string Checked(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(Name);
        var isFree =
            !string.Equals(name, FirstKey.Name, StringComparison.Ordinal)
            && !string.Equals(name, Callers.Local, StringComparison.Ordinal)
            && !string.Equals(name, Author.Program.Name, StringComparison.Ordinal);
        return
            isFree
            && name.Length is > 0 and <= MaxName
            && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@')
            ? name
            : throw new CommandException(
                $"'{name}' cannot be a name: up to {MaxName} letters, digits and . - _ @, and not one that the program uses itself."
            );
    }

    private static CommandException Unknown(string name) =>
        new($"Nobody has the name {name}; StanceApi keys lists the names there are.");

    private static async Task<int> RunAsync(Func<IServiceProvider, Task> run, CancellationToken ct)
    {
        var builder = ProgramBuilder.Create();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStanceApi();
        await using var app = builder.Build();
        await app.Services.MigrateStanceStoreAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        await run(scope.ServiceProvider);
        return 0;
    }

    private static async Task ListAsync(
        IServiceProvider services,
        bool asJson,
        CancellationToken ct
    )
    {
        var keys = await services.GetRequiredService<ListApiKeys>().AllAsync(ct);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        Answers.Write(new { items = keys }, asJson, KeyTable.Of(keys, now));
    }

    /// <summary>The key alone on standard output, so that it can be piped to where it is kept.</summary>
    private static void Tell(StoredApiKey key, string secret, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        name = key.Name,
                        role = key.Role,
                        key = secret,
                        expiresAt = key.ExpiresAt,
                    },
                    WireJson.Options
                )
            );
            return;
        }
        Console.Error.WriteLine(
            $"The key of {key.Name} ({key.Role}); keep it, it is not shown again:"
        );
        Console.WriteLine(secret);
    }
}
