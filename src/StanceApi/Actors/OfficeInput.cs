using StanceApi.Proposals;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Actors;

/// <summary>An office that somebody held or holds.</summary>
/// <param name="Title">The title, as a string or by language.</param>
/// <param name="Organisation" example="Government of Norland">Where the office is held.</param>
/// <param name="Country" example="NOR">ISO 3166-1 alpha-3 code of the country whose office it is; null for an international organisation.</param>
/// <param name="From" example="2021-10-14">The first day, month or year; null where unknown.</param>
/// <param name="To" example="2024-05">The last day, month or year; null where unknown or still held.</param>
/// <param name="Source" example="https://example.org/cabinets">Where it can be checked.</param>
public sealed record OfficeInput(
    LocalizedTexts? Title,
    string? Organisation,
    string? Country,
    string? From,
    string? To,
    string? Source
)
{
    /// <summary>To be called on input that has passed its rules.</summary>
    public Office ToOffice()
    {
        var titles = Title!
            .Spelled.Select(t => new ActorName(t.Text, t.Language ?? WrittenLanguage.Of(t.Text)))
            .DistinctBy(t => t.Language, StringComparer.Ordinal)
            .ToList();
        var (from, to) = (PartialDay.Parse(From ?? ""), PartialDay.Parse(To ?? ""));
        return new Office(
            [.. titles],
            titles.SelectMany(t => OfficeKinds.For(t.Language).Of(t.Text)).FirstOrDefault(),
            Organisation,
            Country?.ToUpperInvariant(),
            from?.First,
            to?.Last,
            Coarser(from?.Precision, to?.Precision),
            Source
        );
    }

    private static DatePrecision Coarser(DatePrecision? a, DatePrecision? b) =>
        a is null ? b ?? DatePrecision.Unknown
        : b is null || a > b ? a.Value
        : b.Value;
}
