using StanceApi.Text.Documents;

namespace StanceApi.Text.Dates;

/// <summary>A date expression and the day or interval that it fixes; <see cref="SaidOn.Unknown"/> for one that fixes none.</summary>
/// <param name="Same">Points to the day that was named before (同日).</param>
public sealed record DateMention(TextSpan Span, SaidOn Date, bool Same = false);
