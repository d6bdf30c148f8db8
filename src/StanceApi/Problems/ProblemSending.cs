using FastEndpoints;

namespace StanceApi.Problems;

public static class ProblemSending
{
    /// <summary>Answers a request with an error.</summary>
    public static Task ProblemAsync(this IResponseSender sender, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(problem);
        sender.HttpContext.MarkResponseStart();
        return problem.WriteAsync(sender.HttpContext);
    }
}
