using System.Globalization;
using FastEndpoints;
using Microsoft.Extensions.Primitives;
using StanceApi.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Text.Statements;

namespace StanceApi.Hosting;

/// <summary>Reads values from query strings as strictly as from JSON, and says what is expected.</summary>
public static class QueryValues
{
    private const string DateFormat = "yyyy-MM-dd";

    public static void AddParsers(BindingOptions binding)
    {
        ArgumentNullException.ThrowIfNull(binding);
        binding.ValueParserFor<StanceLabel>(Enumeration<StanceLabel>);
        binding.ValueParserFor<StatementKind>(Enumeration<StatementKind>);
        binding.ValueParserFor<DateOnly>(Date);
        binding.ValueParserFor<int>(WholeNumber);
        binding.ValueParserFor<double>(Number);
    }

    public static string Explain(Type type, string name, StringValues value)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        var expected = wanted switch
        {
            _ when wanted == typeof(DateOnly) => "a day such as 2024-10-02",
            _ when wanted == typeof(int) => "a whole number",
            _ when wanted == typeof(double) => "a number such as 0.8",
            _ when wanted == typeof(StanceLabel) => WireNames<StanceLabel>.Choices,
            _ when wanted == typeof(StatementKind) => WireNames<StatementKind>.Choices,
            _ => "another value",
        };
        return $"'{value}' is not possible here; send {expected}.";
    }

    private static ParseResult Enumeration<T>(StringValues input)
        where T : struct, Enum => new(WireNames<T>.TryParse(input, out var value), value);

    private static ParseResult Date(StringValues input) =>
        new(
            DateOnly.TryParseExact(
                input,
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var value
            ),
            value
        );

    private static ParseResult WholeNumber(StringValues input) =>
        new(
            int.TryParse(
                input,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var value
            ),
            value
        );

    private static ParseResult Number(StringValues input) =>
        new(
            double.TryParse(
                input,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            ),
            value
        );
}
