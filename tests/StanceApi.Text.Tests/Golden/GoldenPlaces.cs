using StanceApi.Text.Documents;

namespace StanceApi.Text.Tests.Golden;

/// <summary>Finds where annotated statements stand in the clean text.</summary>
internal static class GoldenPlaces
{
    private const string ParagraphBreak = "\n\n";

    /// <summary>
    /// One place a statement: the first at or behind that of the statement before, in a paragraph rather than in a title
    /// that repeats it; null where the words do not occur.
    /// </summary>
    public static Range?[] Find(CleanText clean, IReadOnlyList<GoldenStatement> statements)
    {
        var text = new SqueezedText(clean.Text);
        var bodies = clean
            .Blocks.Where(b => b.CarriesStatements)
            .Select(b => text.Of(b.Span.Start, b.Span.End))
            .ToList();
        var found = new Range?[statements.Count];
        var last = 0;
        for (var i = 0; i < statements.Count; i++)
        {
            var places = Find(text, statements[i].Text).ToList();
            var inBody = places.FindAll(p =>
                bodies.Exists(b => b.Start.Value <= p.Start.Value && p.Start.Value < b.End.Value)
            );
            var choice = inBody.Count > 0 ? inBody : places;
            if (statements[i].Kind == "direct")
            {
                // “不会” is also a part of other words: the words of a quotation begin behind a mark or a label.
                var opened = choice.FindAll(p => p.Start.Value > 0 && IsOpened(text.Text, p));
                choice = opened.Count > 0 ? opened : choice;
            }

            if (choice.Count > 0)
            {
                var place = choice.Find(p => p.Start.Value >= last) is { End.Value: > 0 } behind
                    ? behind
                    : choice[0];
                found[i] = place;
                last = place.Start.Value;
            }
        }

        return found;
    }

    private static bool IsOpened(string text, Range place) =>
        text[place.Start.Value - 1] is '"' or ':' or '：' or ')' or '）';

    /// <summary>The words as a whole, or paragraph by paragraph where marks stand between.</summary>
    private static IEnumerable<Range> Find(SqueezedText text, string words)
    {
        var whole = text.Find(words).ToList();
        var parts = words.Split(ParagraphBreak, StringSplitOptions.RemoveEmptyEntries);
        if (whole.Count > 0 || parts.Length < 2)
        {
            return whole;
        }

        return text.Find(parts[0])
            .Select(first =>
                parts[1..]
                    .Aggregate(
                        (Range?)first,
                        (so, part) =>
                            so is { } r
                            && text.Find(part).FirstOrDefault(p => p.Start.Value >= r.End.Value)
                                is { End.Value: > 0 } next
                                ? r.Start..next.End
                                : null
                    )
            )
            .OfType<Range>();
    }
}
