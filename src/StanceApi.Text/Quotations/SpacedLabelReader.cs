using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads PRESIDENT BIDEN:, MR. MILLER:, QUESTION:, Q and Jane Doe: at the head of a paragraph.</summary>
internal sealed class SpacedLabelReader(SpacedScanner scanner, SpacedLexicon lexicon)
{
    private const int LongestLabel = 60;
    private const int MostWords = 6;

    public SpeakerLabel? Read(Block block, NameBook names)
    {
        var text = scanner.Text;
        var (start, limit) = (
            block.Span.Start,
            Math.Min(block.Span.End, block.Span.Start + LongestLabel)
        );
        var colon = text.IndexOf(':', start, limit - start);
        var label = colon > start ? text[start..colon].Trim() : "";
        var isShort =
            label.Length > 0
            && label.Split(' ').Length <= MostWords
            && label.All(c =>
                char.IsLetter(c) || c is ' ' or '.' or ',' or '-' or '\'' or '’' or '(' or ')'
            );
        if (isShort && lexicon.IsQuestioner(label))
        {
            return new SpeakerLabel(null, colon + 1, true);
        }

        if (isShort && lexicon.IsAnswerer(label))
        {
            var answerer = Mention.Of(MentionKind.Pronoun, TextSpan.Of(text, start, colon));
            return new SpeakerLabel(answerer, colon + 1, true) { IsInterviewee = true };
        }

        var first = start;
        while (first < limit && char.IsLetter(text[first]))
        {
            first++;
        }

        // Q    How soon …
        if (
            first < limit
            && text[first] is ' ' or '\t' or '\u00a0' or '.'
            && first - start == 1
            && lexicon.IsQuestioner(text[start..first])
            && first + 1 < block.Span.End
        )
        {
            return new SpeakerLabel(null, first + 1, true);
        }

        if (!isShort || !char.IsUpper(label[0]))
        {
            return null;
        }

        var isSure =
            !label.Any(char.IsLower)
            || label.StartsWith("Mc", StringComparison.Ordinal) && label.Count(char.IsLower) == 1;
        var comma = label.IndexOf(',', StringComparison.Ordinal);
        var person = Person(comma > 0 ? label[..comma] : label, names);
        var isOffice = !isSure && IsOffice(label);
        return isSure && label.Length > 1 || person is not null || isOffice
                ? new SpeakerLabel(
                    Speaker(block, colon, label, person, names),
                    colon + 1,
                    isSure || isOffice
                )
            : IsWritten(label) && text[block.Span.End - 1] == '?'
                ? new SpeakerLabel(null, colon + 1, false) { IsGuess = true }
            : null;
    }

    /// <summary>Official Spokesperson; Shri Rao, Foreign Secretary: a label with an office and no word in small letters.</summary>
    private bool IsOffice(string label) =>
        IsWritten(label) && scanner.Titles(label).Any(t => t.Office.Length > 1);

    private static bool IsWritten(string label) =>
        label
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(w => char.IsUpper(w[0]) || w[0] == '(' || w is "of" or "the" or "and" or "for");

    private Mention Speaker(Block block, int colon, string label, string? person, NameBook names)
    {
        var span = TextSpan.Of(scanner.Text, block.Span.Start, colon);
        var titles = scanner.Titles(Proper(label));
        var comma = label.IndexOf(',', StringComparison.Ordinal);
        var name =
            person is not null ? names.FullForm(person)
            : comma > 0 ? Proper(label[..comma])
            : Proper(label);
        return new Mention(
            MentionKind.Person,
            span,
            span.Start,
            span.End,
            name,
            null,
            [.. titles.Select(t => t.Text)],
            [.. titles.SelectMany(t => t.Office.Split(','))],
            Gender: titles.Select(t => t.Gender).FirstOrDefault(g => g is "male" or "female")
        );
    }

    /// <summary>The name in the label that the article also writes elsewhere; null for none.</summary>
    private static string? Person(string label, NameBook names)
    {
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < words.Length; first++)
        {
            var tail = string.Join(' ', words[first..]);
            if (names.Knows(tail))
            {
                return tail;
            }

            if (names.Knows(Proper(tail)))
            {
                return Proper(tail);
            }
        }

        return null;
    }

    /// <summary>PRESIDENT BIDEN → President Biden; mixed case stays.</summary>
    private static string Proper(string label) =>
        label.Any(char.IsLower)
            ? label
            : string.Join(
                ' ',
                label
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(w => w[..1] + w[1..].ToLowerInvariant())
            );
}
