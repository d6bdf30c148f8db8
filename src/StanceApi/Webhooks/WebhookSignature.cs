using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StanceApi.Webhooks;

/// <summary>
/// Signs notices as the Standard Webhooks specification has it, for which there are libraries in most languages:
/// HMAC-SHA256 over the notice's id, the time of sending and the body.
/// </summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";
    private const int SecretBytes = 32;

    public static string NewSecret() =>
        SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="secret">As <see cref="NewSecret"/> makes them.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    public static string Of(string secret, string id, long timestamp, string body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var key = Convert.FromBase64String(secret[SecretPrefix.Length..]);
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}");
        return "v1,"
            + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
    }
}
