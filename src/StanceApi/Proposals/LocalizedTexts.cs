using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using StanceApi.Stance.Proposals;

namespace StanceApi.Proposals;

/// <summary>
/// Names or aliases as a request may give them: a string, an object from language to text, an object of
/// <c>text</c> and <c>language</c>, or an array of any of these.
/// </summary>
[JsonConverter(typeof(LocalizedTextsConverter))]
public sealed record LocalizedTexts(ImmutableArray<LocalizedText> Items)
{
    /// <summary>Without the blank ones.</summary>
    public ImmutableArray<LocalizedText> Spelled =>
        Items.RemoveAll(t => string.IsNullOrWhiteSpace(t.Text));

    public static LocalizedTexts Of(params ReadOnlySpan<string> texts) =>
        new([.. texts.ToArray().Select(t => new LocalizedText(t, null))]);
}

public sealed class LocalizedTextsConverter : JsonConverter<LocalizedTexts>
{
    private const string Message =
        "The value must be a string, an object such as {\"en\": \"Asian NATO\"}, or an array of strings or {\"text\", \"language\"} objects.";

    public override LocalizedTexts Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new LocalizedTexts([.. Texts(document.RootElement)]);
    }

    /// <summary>Writes the shortest form that reads back to the same: for the examples in the documentation.</summary>
    public override void Write(
        Utf8JsonWriter writer,
        LocalizedTexts value,
        JsonSerializerOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Items is [{ Language: null } only])
        {
            writer.WriteStringValue(only.Text);
            return;
        }
        writer.WriteStartArray();
        foreach (var item in value.Items)
        {
            if (item.Language is null)
            {
                writer.WriteStringValue(item.Text);
            }
            else
            {
                JsonSerializer.Serialize(writer, item, options);
            }
        }
        writer.WriteEndArray();
    }

    private static IEnumerable<LocalizedText> Texts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => [new LocalizedText(element.GetString()!, null)],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object when element.TryGetProperty("text", out var text) =>
            [
                new LocalizedText(String(text), Language(element)),
            ],
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    Texts(p.Value).Select(t => t with { Language = t.Language ?? p.Name })
                ),
            _ => throw new JsonException(Message),
        };

    private static string? Language(JsonElement element) =>
        element.TryGetProperty("language", out var language)
        && language.ValueKind is not JsonValueKind.Null
            ? String(language)
            : null;

    private static string String(JsonElement element) =>
        element.ValueKind is JsonValueKind.String
            ? element.GetString()!
            : throw new JsonException(Message);
}
