namespace StanceApi.Text.Documents;

/// <summary>A stretch of a text with its words beside its offsets.</summary>
/// <param name="Start">First UTF-16 code unit, in the clean text of the article.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Text">The words between the two; as long as the span.</param>
public readonly record struct TextSpan(int Start, int End, string Text)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public static TextSpan Of(string text, int start, int end) => new(start, end, text[start..end]);
}
