using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StanceApi.Store.Configurations;

/// <summary>Databases without a type for offsets get UTC, and give it back marked as UTC.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
    );

/// <summary>A moment in 6 bytes, for tables where every byte is there a million times.</summary>
internal sealed class UnixMillisecondsConverter()
    : ValueConverter<DateTime, long>(
        value => new DateTimeOffset(value, TimeSpan.Zero).ToUnixTimeMilliseconds(),
        value => DateTimeOffset.FromUnixTimeMilliseconds(value).UtcDateTime
    );

/// <summary>A list kept as JSON in one column.</summary>
internal sealed class JsonConverter<T>()
    : ValueConverter<ImmutableArray<T>, string>(
        value => JsonSerializer.Serialize(value, Json.Options),
        text => JsonSerializer.Deserialize<ImmutableArray<T>>(text, Json.Options)
    );

internal sealed class JsonComparer<T>()
    : ValueComparer<ImmutableArray<T>>(
        (a, b) => a.SequenceEqual(b),
        value => Hash(value),
        value => value
    )
{
    // A method and no lambda within the lambda: of that, a delegate would be compiled each time a row is looked at.
    private static int Hash(ImmutableArray<T> value) =>
        value.Aggregate(0, (hash, item) => HashCode.Combine(hash, item));
}

file static class Json
{
    // Chinese stays readable in the database; nothing here is written into a page.
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };
}
