using StanceApi.Jobs;
using StanceApi.Models;
using StanceApi.Store.Audit;
using StanceApi.Store.Jobs;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Starts runs.</summary>
public sealed class Rescorer(
    StartRun start,
    FindStaleProposals stale,
    IScorers scorers,
    JobBell bell,
    IServiceScopeFactory scopes
)
{
    // A little store is through before anybody would look at the job.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Brings stored stances up to the active model and the proposals' wording.</summary>
    /// <param name="proposalId">Null for all.</param>
    /// <returns>Null when there is no such proposal.</returns>
    public async Task<RescoreRun?> StartAsync(
        string? proposalId,
        RescoreCause cause,
        Author author,
        CancellationToken ct
    )
    {
        var version = (await scorers.ActiveAsync(ct)).ModelVersion;
        return await StartAsync(new NewRun(proposalId, version, DryRun: false, cause, author), ct);
    }

    public async Task<RescoreRun?> StartAsync(NewRun wanted, CancellationToken ct)
    {
        var run = await start.RunAsync(wanted, ct);
        await bell.RingAsync(ct);
        return run;
    }

    /// <summary>Starts a run of each proposal that is not known to be up to date: of all where none is.</summary>
    public async Task StartStaleAsync(RescoreCause cause, CancellationToken ct)
    {
        var version = (await scorers.ActiveAsync(ct)).ModelVersion;
        foreach (var proposal in await stale.RunAsync(version, ct))
        {
            await StartAsync(proposal, cause, Author.Program, ct);
        }
    }

    /// <summary>Judges what is stored by a new or changed proposal; waits a little, in case that is soon done.</summary>
    public async Task ScoreProposalAsync(string proposalId, Author author, CancellationToken ct)
    {
        if (await StartAsync(proposalId, RescoreCause.Proposal, author, ct) is not { } run)
        {
            return;
        }
        for (var waited = TimeSpan.Zero; waited < Patience; waited += LookEvery)
        {
            await Task.Delay(LookEvery, ct);
            await using var scope = scopes.CreateAsyncScope();
            var find = scope.ServiceProvider.GetRequiredService<FindJob>();
            if (await find.RunAsync(run.Job.Id, ct) is not { IsFinished: false })
            {
                return;
            }
        }
    }
}
