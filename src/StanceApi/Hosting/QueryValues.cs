using System.Globalization;
using FastEndpoints;
using Microsoft.Extensions.Primitives;
using StanceApi.Articles;
using StanceApi.Citations;
using StanceApi.Exports;
using StanceApi.Json;
using StanceApi.Rescoring;
using StanceApi.Shifts;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Statements;
using StanceApi.Store.Audit;
using StanceApi.Store.Feeds;
using StanceApi.Store.Jobs;
using StanceApi.Store.Review;
using StanceApi.Text.Actors;
using StanceApi.Text.Statements;
using StanceApi.Timelines;

namespace StanceApi.Hosting;

/// <summary>Reads values from query strings as strictly as from JSON, and says what is expected.</summary>
public static class QueryValues
{
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly Dictionary<Type, string> EnumerationChoices = [];

    public static void AddParsers(BindingOptions binding)
    {
        ArgumentNullException.ThrowIfNull(binding);
        AddEnumeration<ActorType>(binding);
        AddEnumeration<ArticleSort>(binding);
        AddEnumeration<AuditAction>(binding);
        AddEnumeration<BucketSize>(binding);
        AddEnumeration<CitationFormat>(binding);
        AddEnumeration<ShiftFormat>(binding);
        AddEnumeration<DiffFormat>(binding);
        AddEnumeration<ExportFormat>(binding);
        AddEnumeration<FeedEntryState>(binding);
        AddEnumeration<JobState>(binding);
        AddEnumeration<ReviewReason>(binding);
        AddEnumeration<StanceLabel>(binding);
        AddEnumeration<StatementKind>(binding);
        AddEnumeration<StatementSort>(binding);
        AddEnumeration<TimelineGroup>(binding);
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
            _ when wanted == typeof(bool) => "true or false",
            _ => EnumerationChoices.GetValueOrDefault(wanted, "another value"),
        };
        return $"'{value}' is not possible here; send {expected}.";
    }

    private static void AddEnumeration<T>(BindingOptions binding)
        where T : struct, Enum
    {
        EnumerationChoices[typeof(T)] = WireNames<T>.Choices;
        binding.ValueParserFor<T>(Enumeration<T>);
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
