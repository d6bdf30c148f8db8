using System.Globalization;
using StanceApi.Json;

namespace StanceApi.Problems;

/// <summary>Reads values that came as text by name: tools and commands refuse what the API refuses, and say what to send.</summary>
public static class TextValues
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <exception cref="ProblemException">The text is no day.</exception>
    public static DateOnly? Day(string name, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(
            text,
            DateFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : throw Wrong(name, text, "a day such as 2024-10-02");

    /// <exception cref="ProblemException">The text is none of the names.</exception>
    public static T? Choice<T>(string name, string? text)
        where T : struct, Enum =>
        text is null ? null
        : WireNames<T>.TryParse(text, out var value) ? value
        : throw Wrong(name, text, WireNames<T>.Choices);

    /// <exception cref="ProblemException">The text is no number.</exception>
    public static double? Number(string name, string? text) =>
        text is null ? null
        : double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : throw Wrong(name, text, "a number such as 0.8");

    /// <exception cref="ProblemException">The text is no whole number.</exception>
    public static int? WholeNumber(string name, string? text) =>
        text is null ? null
        : int.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : throw Wrong(name, text, "a whole number");

    private static ProblemException Wrong(string name, string text, string expected)
    {
        var message = $"'{text}' is not possible here; send {expected}.";
        return new ProblemException(
            new Problem(ProblemKinds.MalformedRequest, $"{name}: {message}")
            {
                Errors = new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    [name] = [message],
                },
            }
        );
    }
}
