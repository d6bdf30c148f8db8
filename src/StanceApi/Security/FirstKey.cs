using Microsoft.Extensions.Options;
using StanceApi.Store.Keys;

namespace StanceApi.Security;

/// <summary>Puts the administrator's key of the configuration into the store, for containers, where no command comes first.</summary>
public sealed class FirstKey(IServiceScopeFactory scopes, IOptions<SecurityOptions> security)
    : IHostedLifecycleService
{
    public const string Name = "configured-admin";
    public const int MinLength = 24;

    /// <exception cref="OptionsValidationException">The file cannot be read, or what it holds is no key.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await SecretAsync(cancellationToken) is not { } secret)
        {
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<ManageApiKeys>()
            .EnsureAsync(Name, ApiRoles.Admin, secret, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string?> SecretAsync(CancellationToken ct)
    {
        var options = security.Value;
        if (options.AdminKeyFile is not { Length: > 0 } file)
        {
            return options.AdminKey is { Length: > 0 } key ? key : null;
        }
        string secret;
        try
        {
            secret = (await File.ReadAllTextAsync(file, ct)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"Security:AdminKeyFile cannot be read: {e.Message}");
        }
        return secret.Length >= MinLength
            ? secret
            : throw Wrong(
                $"Security:AdminKeyFile: {file} needs a key of at least {MinLength} characters, made by chance: openssl rand -hex 32."
            );
    }

    private static OptionsValidationException Wrong(string message) =>
        new(SecurityOptions.Section, typeof(SecurityOptions), [message]);
}
