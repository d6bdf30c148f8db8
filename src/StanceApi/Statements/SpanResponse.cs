using StanceApi.Text.Documents;

namespace StanceApi.Statements;

/// <summary>Words with their place in `text`.</summary>
/// <param name="Text" example="说">The words.</param>
/// <param name="Start" example="1030">First UTF-16 code unit.</param>
/// <param name="End" example="1031">One past the last UTF-16 code unit.</param>
public sealed record SpanResponse(string Text, int Start, int End)
{
    public static IReadOnlyList<SpanResponse> Of(IEnumerable<TextSpan> spans) =>
        [.. spans.Select(s => new SpanResponse(s.Text, s.Start, s.End))];

    public static SpanResponse? From(TextSpan? span) =>
        span is { } s ? new SpanResponse(s.Text, s.Start, s.End) : null;
}
