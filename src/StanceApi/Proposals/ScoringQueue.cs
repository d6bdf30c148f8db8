using System.Threading.Channels;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

/// <summary>
/// Scores stored statements against new and changed proposals. A little is done while the caller waits;
/// more than that in the background, and at the next start what was left undone.
/// </summary>
public sealed partial class ScoringQueue(IServiceScopeFactory scopes, ILogger<ScoringQueue> logger)
    : BackgroundService
{
    private const int MostAtOnce = 2_000;

    private readonly Channel<string> _ids = Channel.CreateUnbounded<string>();

    public async Task ScoreAsync(StoredProposal proposal, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        await using var scope = scopes.CreateAsyncScope();
        var scoring = scope.ServiceProvider.GetRequiredService<ProposalScoring>();
        if (await scoring.LeftAsync(proposal, ct) <= MostAtOnce)
        {
            await scoring.RunAsync(proposal, ct);
        }
        else
        {
            await _ids.Writer.WriteAsync(proposal.Id, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await QueueAllAsync(stoppingToken);
        await foreach (var id in _ids.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await RunAsync(id, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // What is left undone is taken up at the next change or start.
                LogFailure(logger, e, id);
            }
        }
    }

    private async Task QueueAllAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (
            var proposal in await scope
                .ServiceProvider.GetRequiredService<ListProposals>()
                .AllAsync(ct)
        )
        {
            await _ids.Writer.WriteAsync(proposal.Id, ct);
        }
    }

    private async Task RunAsync(string id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var find = scope.ServiceProvider.GetRequiredService<FindProposal>();
        if (await find.RunAsync(id, ct) is { } proposal)
        {
            await scope
                .ServiceProvider.GetRequiredService<ProposalScoring>()
                .RunAsync(proposal, ct);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Scoring against the proposal {Proposal} failed"
    )]
    private static partial void LogFailure(ILogger logger, Exception exception, string proposal);
}
