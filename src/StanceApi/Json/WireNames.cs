using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StanceApi.Json;

/// <summary>How the values of an enumeration are spelled in JSON and in query strings: <c>conditional-support</c>.</summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
        .ToDictionary(
            v =>
                typeof(T)
                    .GetField(v.ToString())!
                    .GetCustomAttribute<JsonStringEnumMemberNameAttribute>()
                    ?.Name
                ?? JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly Dictionary<T, string> Names = Values.ToDictionary(
        p => p.Value,
        p => p.Key
    );

    /// <summary>For messages: "favor, against, neutral or unrelated".</summary>
    public static string Choices { get; } =
        Values.Count == 1
            ? Values.Keys.Single()
            : string.Join(", ", Values.Keys.SkipLast(1)) + " or " + Values.Keys.Last();

    public static string Of(T value) => Names[value];

    public static bool TryParse(string? name, out T value)
    {
        value = default;
        return name is not null && Values.TryGetValue(name, out value);
    }
}
