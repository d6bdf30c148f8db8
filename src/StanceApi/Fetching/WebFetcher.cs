using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Microsoft.Security.AntiSSRF;

namespace StanceApi.Fetching;

/// <summary>
/// Fetches documents that somebody else has named: never from the server's own network, within a time, up to a size,
/// and only of the kinds that are wanted.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private static readonly HttpStatusCode[] Redirects =
    [
        HttpStatusCode.MovedPermanently,
        HttpStatusCode.Found,
        HttpStatusCode.SeeOther,
        HttpStatusCode.TemporaryRedirect,
        HttpStatusCode.PermanentRedirect,
    ];

    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public WebFetcher(IOptions<FetchOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _time = time;
        Guard = new NetworkGuard(_options.AllowedNetworks);
        _client = new HttpClient(Guard.CreateHandler(TimeSpan.FromSeconds(_options.TimeoutSeconds)))
        {
            // The limit below covers redirects and reading too.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public NetworkGuard Guard { get; }

    public void Dispose() => _client.Dispose();

    /// <returns>Null where the version that is there already is the current one.</returns>
    /// <exception cref="FetchException">It cannot be had.</exception>
    public async Task<FetchedDocument?> FetchAsync(FetchRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limited.CancelAfter(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        try
        {
            return await FollowAsync(request, limited.Token);
        }
        catch (AntiSSRFException e)
        {
            throw Refused(request.Address, e);
        }
        catch (HttpRequestException e) when (e.InnerException is AntiSSRFException)
        {
            throw Refused(request.Address, e);
        }
        catch (Exception e)
            when (e
                    is HttpRequestException
                        or SocketException
                        or IOException
                        or InvalidDataException
                        or InvalidOperationException
            )
        {
            throw new FetchException(
                FetchFailure.Unreachable,
                $"{request.Address.Host} does not answer, or breaks off: {e.Message}",
                cause: e
            );
        }
        catch (ArgumentException e)
        {
            // The system's answer to 0.0.0.0 and the like.
            throw Refused(request.Address, e);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new FetchException(
                FetchFailure.TimedOut,
                $"{request.Address.Host} took longer than {_options.TimeoutSeconds} seconds.",
                cause: e
            );
        }
    }

    private static FetchException Refused(Uri address, Exception? cause) =>
        new(
            FetchFailure.Refused,
            $"{address.Host} is, or leads to, an address that may not be asked: one of this machine or of a private network. The operator can allow it with Fetching:AllowedNetworks.",
            cause: cause
        );

    private async Task<FetchedDocument?> FollowAsync(FetchRequest request, CancellationToken ct)
    {
        var address = request.Address;
        for (var redirects = 0; redirects <= _options.MaxRedirects; redirects++)
        {
            if (NetworkGuard.Wrong(address) is { } wrong)
            {
                throw new FetchException(FetchFailure.Refused, wrong);
            }
            using var message = Message(request, address);
            using var response = await _client.SendAsync(
                message,
                HttpCompletionOption.ResponseHeadersRead,
                ct
            );
            if (
                Redirects.Contains(response.StatusCode) && response.Headers.Location is { } location
            )
            {
                address = Uri.TryCreate(address, location, out var next)
                    ? next
                    : throw new FetchException(
                        FetchFailure.Unreadable,
                        $"{address.Host} redirects to what is no address."
                    );
                continue;
            }
            return response.StatusCode is HttpStatusCode.NotModified
                ? null
                : await ReadAsync(request, address, response, ct);
        }
        throw new FetchException(
            FetchFailure.Unreadable,
            $"{request.Address.Host} redirects more than {_options.MaxRedirects} times."
        );
    }

    private static HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("StanceApi", "1.0"));
        foreach (var mediaType in request.MediaTypes)
        {
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(mediaType));
        }
        message.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        if (request.ETag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }
        if (request.LastModified is { } day)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        }
        return message;
    }

    private async Task<FetchedDocument> ReadAsync(
        FetchRequest request,
        Uri address,
        HttpResponseMessage response,
        CancellationToken ct
    )
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new FetchException(
                FetchFailure.Status,
                $"{address.Host} answers {(int)response.StatusCode} {response.ReasonPhrase}.",
                RetryAfter(response)
            );
        }
        var type = response.Content.Headers.ContentType;
        var mediaType = type?.MediaType?.ToLowerInvariant() ?? "";
        if (!request.MediaTypes.Contains(mediaType, StringComparer.Ordinal))
        {
            throw new FetchException(
                FetchFailure.Unreadable,
                $"{address.Host} sends '{mediaType}'; wanted is {string.Join(", ", request.MediaTypes)}."
            );
        }
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        return new FetchedDocument(
            address,
            mediaType,
            type?.CharSet,
            await ContentCoding.ReadAsync(
                body,
                [.. response.Content.Headers.ContentEncoding],
                request.MaxBytes,
                ct
            ),
            response.Headers.ETag?.ToString(),
            response.Content.Headers.TryGetValues("Last-Modified", out var modified)
                ? modified.First()
                : null
        );
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => null,
        };
}
