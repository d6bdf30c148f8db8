using System.Runtime.InteropServices;

namespace StanceApi.Stance.Scoring;

/// <summary>A statement's sums as they grow.</summary>
/// <param name="Words">Of its own words.</param>
/// <param name="Alone">With what the proposal's examples add, and its place in the article.</param>
/// <param name="All">With what the article's other statements add.</param>
/// <param name="PlaceTemperature">Divides the sums of relevance in an article.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SumsInTurn(
    Sums Words,
    Sums Alone,
    Sums All,
    double PlaceTemperature
);
