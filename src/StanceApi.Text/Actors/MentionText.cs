using System.Collections.Immutable;
using StanceApi.Text.Folding;

namespace StanceApi.Text.Actors;

/// <summary>Reads a mention that stands by itself: 日本首相石破茂, "Foreign Minister Takeshi Iwaya", 外務省.</summary>
public static class MentionText
{
    private const int LongestTitle = 40;

    /// <summary>Every way to read it: as a person, a body or a country; the linker tells which ones lead to somebody.</summary>
    /// <param name="language">BCP 47.</param>
    /// <param name="day">The day of which it is said; null for an unknown one.</param>
    public static IEnumerable<SpeakerMention> Read(string text, string language, DateOnly? day)
    {
        var (name, latin) = Bracket(text.Trim());
        var country = CountryOf(name);
        yield return Of(name, latin, ActorType.Person, null, null);
        if (Titled(name, language) is var (title, start, rest))
        {
            yield return Of(
                name[rest..].Trim(' ', '　', '・', '·', ','),
                latin,
                ActorType.Person,
                CountryOf(name[..start]),
                name[start..rest].Trim()
            );
        }

        if (country is not null)
        {
            yield return Of(name, latin, ActorType.Person, country, null);
            yield return Of(name, latin, ActorType.Institution, country, null);
            if (
                NameKeys.Of(name) is { } key
                && CountryWords.WithoutLead(key).Any(r => r.Length == 0)
            )
            {
                yield return Of(name, latin, ActorType.Government, country, null);
            }
        }

        yield return Of(name, latin, ActorType.Institution, null, null);

        SpeakerMention Of(
            string named,
            string? latinName,
            ActorType type,
            string? of,
            string? role
        ) =>
            new(
                named,
                latinName,
                type,
                of,
                role ?? (type == ActorType.Person ? Role(named) : null),
                language,
                day
            );

        // In Latin letters an office alone must be said to be one: Martin Luther King is no king.
        string? Role(string named) =>
            TextFolding.IsLatin(named) && LatinEnding(named, language) is { } at
                ? named[at..]
                : null;
    }

    /// <summary>苏杰生（Subrahmanyam Jaishankar）.</summary>
    private static (string Name, string? Latin) Bracket(string text)
    {
        var open = text.IndexOfAny(['(', '（']);
        return open <= 0
            ? (text, null)
            : (text[..open].Trim(), text[(open + 1)..].Trim(' ', ')', '）'));
    }

    /// <summary>The office before a name, behind nothing but a country and a body.</summary>
    private static (string Title, int Start, int End)? Titled(string text, string language)
    {
        var kinds = OfficeKinds.For(language);
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsBoundary(text, start) || start > 0 && !IsLead(text[..start], language))
            {
                continue;
            }

            for (var end = Math.Min(text.Length - 1, start + LongestTitle); end > start + 1; end--)
            {
                if (IsBoundary(text, end) && kinds.Knows(NameKeys.Of(text[start..end])))
                {
                    return (text[start..end], start, end);
                }
            }
        }

        return null;
    }

    private static int? LatinEnding(string text, string language)
    {
        var kinds = OfficeKinds.For(language);
        for (var start = 0; start < text.Length; start++)
        {
            if (
                IsBoundary(text, start)
                && kinds.Knows(NameKeys.Of(text[start..]))
                && (start == 0 || IsLead(text[..start], language))
            )
            {
                return start;
            }
        }

        return null;
    }

    private static bool IsLead(string text, string language)
    {
        var rests = CountryWords.WithoutLead(NameKeys.Of(text)).ToImmutableArray();
        return rests.Any(r => r.Length == 0 || BodyKeys.IsBody(r, language))
            || text.TrimEnd() is [.., '\'' or '’', 's'];
    }

    /// <summary>The country that is all there is to the words, but for those that join it on and a body behind it.</summary>
    private static string? CountryOf(string text)
    {
        var key = NameKeys.Of(text);
        var start = NameWords.Fillers.FirstOrDefault(f =>
            key.Length > f.Length && f.Length > 1 && key.StartsWith(f, StringComparison.Ordinal)
        );
        key = key[(start?.Length ?? 0)..];
        for (var length = key.Length; length > 0; length--)
        {
            if (CountryWords.Country(key[..length]) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>Words in Latin letters are not cut.</summary>
    private static bool IsBoundary(string text, int at) =>
        at == 0
        || at == text.Length
        || !(char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at]));
}
