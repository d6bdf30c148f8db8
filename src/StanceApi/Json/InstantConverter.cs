using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StanceApi.Json;

/// <summary>ISO 8601 instants. Without an offset they are UTC, never the server's own time zone.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    private const string Message =
        "The value must be an ISO 8601 date or date-time, such as 2024-10-02 or 2024-10-02T13:45:32Z.";

    public override DateTimeOffset Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        // The reader checks the ISO form; parsing again decides what a missing offset means.
        if (
            reader.TokenType is not JsonTokenType.String
            || !reader.TryGetDateTimeOffset(out _)
            || !DateTimeOffset.TryParse(
                reader.GetString(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var instant
            )
        )
        {
            throw new JsonException(Message);
        }
        return instant;
    }

    public override void Write(
        Utf8JsonWriter writer,
        DateTimeOffset value,
        JsonSerializerOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(
            value.Offset == TimeSpan.Zero
                ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
                : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
        );
    }
}
