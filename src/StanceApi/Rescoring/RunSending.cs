using FastEndpoints;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

public static class RunSending
{
    /// <summary>Answers that the work is queued, and where to see it.</summary>
    public static Task RunAsync(this IResponseSender sender, RescoreRun run, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(run);
        var response = sender.HttpContext.Response;
        response.Headers.Location = $"/api/v1/rescore-runs/{run.Id}";
        return response.SendAsync(
            RescoreRunResponse.From(run),
            StatusCodes.Status202Accepted,
            cancellation: ct
        );
    }
}
