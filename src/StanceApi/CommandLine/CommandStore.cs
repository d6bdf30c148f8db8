using StanceApi.Hosting;
using StanceApi.Store.Hosting;

namespace StanceApi.CommandLine;

/// <summary>The configured store, opened for one command.</summary>
public sealed class CommandStore : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    private CommandStore(WebApplication app)
    {
        _app = app;
        _scope = app.Services.CreateAsyncScope();
    }

    public IServiceProvider Services => _scope.ServiceProvider;

    /// <exception cref="CommandException">There is none, or not of this version.</exception>
    public static async Task<CommandStore> OpenAsync(CancellationToken ct)
    {
        var builder = ProgramBuilder.Create();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStanceApi();
        var store = new CommandStore(builder.Build());
        if (await store.Services.GetRequiredService<StoreStatus>().IsReadyAsync(ct))
        {
            return store;
        }
        await store.DisposeAsync();
        throw new CommandException(
            "There is no store, or it is of another version; name it as in Store__ConnectionString='Data Source=stance.db'."
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}
