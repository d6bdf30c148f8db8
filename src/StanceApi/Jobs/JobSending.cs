using FastEndpoints;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

public static class JobSending
{
    /// <summary>Answers that the work is queued, and where to see it.</summary>
    public static Task JobAsync(this IResponseSender sender, StoredJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(job);
        var response = sender.HttpContext.Response;
        response.Headers.Location = $"/api/v1/jobs/{job.Id}";
        return response.SendAsync(
            JobResponse.From(job),
            StatusCodes.Status202Accepted,
            cancellation: ct
        );
    }
}
