using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FastEndpoints;
using Microsoft.AspNetCore.Http.Timeouts;
using StanceApi.Jobs;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Faults;
using StanceApi.Store.Idempotency;

namespace StanceApi.Idempotency;

/// <summary>
/// Answers a request that is repeated with the same <c>Idempotency-Key</c> as it was answered first, for a day. Such a
/// request is seen through even where its sender hangs up, so that they can come back for the answer.
/// </summary>
public sealed class IdempotentRequests(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    private const int MaxKey = 200;
    private const int InMemory = 64 * 1024;

    private static readonly TimeSpan RenewEvery = IdempotentAnswers.Lease / 3;

    // What says nothing about the request, or may be another answer the next time.
    private static readonly int[] Passing = [401, 403, 408, 413, 415, 429];

    /// <summary>Every POST that changes something.</summary>
    public static bool AppliesTo(EndpointDefinition? endpoint, string? method) =>
        endpoint is not null
        && method is not null
        && HttpMethods.IsPost(method)
        && endpoint.PreBuiltUserPolicies?.Contains(ApiRoles.Reader, StringComparer.Ordinal)
            is not true;

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sent = context.Request.Headers[Header];
        if (
            sent.Count == 0
            || !AppliesTo(
                context.GetEndpoint()?.Metadata.GetMetadata<EndpointDefinition>(),
                context.Request.Method
            )
        )
        {
            return next(context);
        }
        return sent is [{ Length: > 0 and <= MaxKey } key] && key.All(c => c is > ' ' and <= '~')
            ? AnswerAsync(context, key)
            : new Problem(
                ProblemKinds.MalformedRequest,
                $"{Header} is one value of 1 to {MaxKey} visible ASCII characters, such as a UUID."
            ).WriteAsync(context);
    }

    private async Task AnswerAsync(HttpContext context, string key)
    {
        var answers = context.RequestServices.GetRequiredService<IdempotentAnswers>();
        var request = new IdempotencyKey(
            context.Author().Name,
            key,
            await HashAsync(context.Request, context.RequestAborted)
        );
        var begin = await answers.BeginAsync(
            request,
            context.RequestServices.GetRequiredService<JobOwner>().Name,
            JobOwner.IsGone,
            context.RequestAborted
        );
        switch (begin.State)
        {
            case IdempotencyState.Answered:
                await ReplayAsync(context, begin.Answer!);
                break;
            case IdempotencyState.Done:
                if (!LostAnswers.Tell(context, begin.Work!))
                {
                    await new Problem(
                        ProblemKinds.Conflict,
                        $"The request with the {Header} '{key}' was done, but the server stopped before it could answer. GET /api/v1/audit-events tells what was done."
                    ).WriteAsync(context);
                }
                break;
            case IdempotencyState.Mismatch:
                await new Problem(
                    ProblemKinds.IdempotencyMismatch,
                    $"The {Header} '{key}' was used for another request within the last 24 hours. Send a new key with a new request."
                ).WriteAsync(context);
                break;
            case IdempotencyState.InFlight:
                context.Response.Headers.RetryAfter = "1";
                await new Problem(
                    ProblemKinds.Conflict,
                    $"The request with the {Header} '{key}' is still being answered. Repeat it in a moment."
                ).WriteAsync(context);
                break;
            default:
                await HandleAsync(context, request);
                break;
        }
    }

    private async Task HandleAsync(HttpContext context, IdempotencyKey key)
    {
        context.RequestAborted =
            context.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken
            ?? CancellationToken.None;
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var sent = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        using var done = new CancellationTokenSource();
        var renewal = RenewAsync(scopes, key, done.Token);
        try
        {
            await next(context);
        }
        catch
        {
            await UseAsync(scopes, a => a.ReleaseAsync(key, CancellationToken.None));
            throw;
        }
        finally
        {
            context.Response.Body = sent;
            await done.CancelAsync();
            await renewal;
        }
        await UseAsync(
            scopes,
            a =>
                context.Response.StatusCode >= 500 || Passing.Contains(context.Response.StatusCode)
                    ? a.ReleaseAsync(key, CancellationToken.None)
                    : a.EndAsync(key, Answer(context.Response, body), CancellationToken.None)
        );
        body.Position = 0;
        await body.CopyToAsync(sent);
    }

    private static async Task<string> HashAsync(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering(InMemory);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                $"{request.Method}\n{request.Path}{request.QueryString}\n{request.ContentType}\n"
            )
        );
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IdempotentAnswer Answer(HttpResponse response, MemoryStream body) =>
        new(
            response.StatusCode,
            JsonSerializer.Serialize(
                response.Headers.ToDictionary(
                    h => h.Key,
                    h => h.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                )
            ),
            body.ToArray()
        );

    private static async Task ReplayAsync(HttpContext context, IdempotentAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(answer.Headers) ?? [];
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }
        context.Response.Headers[ReplayedHeader] = "true";
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static async Task RenewAsync(
        IServiceScopeFactory scopes,
        IdempotencyKey key,
        CancellationToken done
    )
    {
        try
        {
            while (true)
            {
                await Task.Delay(RenewEvery, done);
                try
                {
                    await UseAsync(scopes, a => a.RenewAsync(key, done));
                }
                catch (Exception e) when (StoreFaults.Of(e) is not null)
                {
                    // Tried again: what the request itself meets is what its sender is told.
                }
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The answer is there.
        }
    }

    /// <summary>In a scope of its own: what the request did may have left its own in any state.</summary>
    private static async Task UseAsync(
        IServiceScopeFactory scopes,
        Func<IdempotentAnswers, Task> use
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<IdempotentAnswers>());
    }
}
