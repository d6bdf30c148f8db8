using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;
using StanceApi.Health;
using StanceApi.Store.Faults;

namespace StanceApi.Problems;

/// <summary>Turns exceptions into errors that give nothing away.</summary>
public sealed partial class UnhandledProblems(StoreHealth health, ILogger<UnhandledProblems> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (exception is ConnectionResetException)
        {
            // Nobody is left to answer, and no rest of a body to be read.
            httpContext.Abort();
            return true;
        }
        if (
            exception is OperationCanceledException
            && httpContext.RequestAborted.IsCancellationRequested
        )
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }
        if (StoreFaults.Of(exception) is { } fault)
        {
            health.Report(fault);
            LogFailure(logger, exception, httpContext.Request.Method, httpContext.Request.Path);
            await StoreProblems.WriteAsync(httpContext, fault);
            return true;
        }
        var kind = exception is BadHttpRequestException bad
            ? ProblemKinds.ForStatus(bad.StatusCode)
            : ProblemKinds.Internal;
        if (kind.Status >= 500)
        {
            LogFailure(logger, exception, httpContext.Request.Method, httpContext.Request.Path);
        }
        await new Problem(kind, kind.Meaning).WriteAsync(httpContext);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFailure(
        ILogger logger,
        Exception exception,
        string method,
        string path
    );
}
