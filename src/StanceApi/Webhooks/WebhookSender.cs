using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Security.AntiSSRF;
using StanceApi.Fetching;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

/// <summary>What became of one try.</summary>
/// <param name="RetryAfter">How long the receiver asks to be left alone.</param>
public sealed record SendOutcome(DeliveryAttempt Attempt, TimeSpan? RetryAfter);

/// <summary>Sends one notice, signed. Any answer from 200 to 299 is a delivery; a redirect is not followed.</summary>
public sealed class WebhookSender : IDisposable
{
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public WebhookSender(IOptions<WebhookOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        var limit = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
        _time = time;
        Guard = new NetworkGuard(options.Value.AllowedNetworks);
        _client = new HttpClient(Guard.CreateHandler(limit)) { Timeout = limit };
    }

    public NetworkGuard Guard { get; }

    public void Dispose() => _client.Dispose();

    public async Task<SendOutcome> SendAsync(DueDelivery delivery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var at = _time.GetUtcNow();
        var watch = Stopwatch.StartNew();
        try
        {
            using var message = Message(delivery, at.ToUnixTimeSeconds());
            using var response = await _client.SendAsync(
                message,
                HttpCompletionOption.ResponseHeadersRead,
                ct
            );
            var status = (int)response.StatusCode;
            return new SendOutcome(
                Attempt(
                    status,
                    response.IsSuccessStatusCode
                        ? null
                        : $"The receiver answers {status} {response.ReasonPhrase}."
                ),
                response.Headers.RetryAfter switch
                {
                    { Delta: { } delta } => delta,
                    { Date: { } date } => date - at,
                    _ => null,
                }
            );
        }
        catch (Exception e) when (Explain(e, ct) is { } error)
        {
            return new SendOutcome(Attempt(null, error), null);
        }

        DeliveryAttempt Attempt(int? status, string? error) =>
            new(at.UtcDateTime, status, error, (int)watch.ElapsedMilliseconds);
    }

    private static HttpRequestMessage Message(DueDelivery delivery, long timestamp)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, delivery.Url)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json"),
        };
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("StanceApi", "1.0"));
        message.Headers.Add(WebhookSignature.IdHeader, delivery.Id);
        message.Headers.Add(
            WebhookSignature.TimestampHeader,
            timestamp.ToString(CultureInfo.InvariantCulture)
        );
        message.Headers.Add(
            WebhookSignature.SignatureHeader,
            WebhookSignature.Of(delivery.Secret, delivery.Id, timestamp, delivery.Body)
        );
        return message;
    }

    private static string? Explain(Exception failure, CancellationToken ct) =>
        failure switch
        {
            AntiSSRFException
            or ArgumentException
            or HttpRequestException { InnerException: AntiSSRFException } =>
                "The address is, or leads to, one of this machine or of a private network; the operator can allow it with Webhooks:AllowedNetworks.",
            OperationCanceledException when !ct.IsCancellationRequested =>
                "The receiver did not answer in time.",
            HttpRequestException or SocketException or IOException =>
                $"The receiver does not answer: {failure.Message}",
            _ => null,
        };
}
