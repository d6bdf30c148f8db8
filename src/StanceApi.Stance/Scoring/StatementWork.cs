using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>What is made of one statement by itself, before those around it.</summary>
/// <param name="Place">What its article tells; null outside one.</param>
/// <param name="Plain">The sums without what the proposal's examples add.</param>
/// <param name="Alone">The sums with it.</param>
internal sealed record StatementWork(
    Extraction Extraction,
    FeatureBag? Place,
    Sums Plain,
    Sums Alone
);
