using StanceApi.Text.Languages;

namespace StanceApi.Text.Mentions;

/// <summary>Tells names of persons from other nouns by how they are written.</summary>
internal sealed class PersonNames(VerbFinalWords words)
{
    private const int LongestIdeographic = 6;

    private const int LongestForeign = 24;

    public bool IsPlausible(string form, NameEvidence evidence)
    {
        if (
            form.Length == 0
            || form.Length > LongestForeign
            || form.Any(NounRuns.IsDigit)
            || words.Nouns.Contains(form)
        )
        {
            return false;
        }

        if (
            form.All(c => NounRuns.IsKatakana(c) || c is '·' or ' ' || char.IsAsciiLetterUpper(c))
            && form.Any(NounRuns.IsKatakana)
        )
        {
            return form.Length >= 2;
        }

        if (form.All(c => NounRuns.IsLatin(c) || c is ' ' or '·' or '.' or '-'))
        {
            return form.Length >= 3 && form.Any(char.IsLower);
        }

        var family = FamilyName(form);
        var isShort = form.Length <= LongestIdeographic && form.All(NounRuns.IsIdeograph);
        return evidence switch
        {
            NameEvidence.Honorific => family > 0 || isShort || HasKanaGivenName(form),
            NameEvidence.Office => family > 0 || isShort && form.Length >= 2,
            _ => family > 0 && (IsHome(form) || form.Length > 1) || isShort && HasGivenName(form),
        };
    }

    /// <summary>八重樫トメ: a family name that no list holds and a given name in katakana.</summary>
    private static bool HasKanaGivenName(string form)
    {
        var family = form.TakeWhile(NounRuns.IsIdeograph).Count();
        return family is 2 or 3
            && form.Length - family is 2 or 3
            && form.Skip(family).All(NounRuns.IsKatakana);
    }

    private bool IsHome(string form) =>
        words.Surnames.Match(form, 0, out var kind) > 0 && kind is not "foreign";

    /// <summary>Three to five characters that end as given names do.</summary>
    private bool HasGivenName(string form) =>
        form.Length is >= 3 and <= 5
        && words.Class("given-name-end").Match(form, form.Length - 1, out _) == 1;

    /// <summary>The length of the family name that the form begins with, when what follows can be a given name; 0 for none.</summary>
    public int FamilyName(string form)
    {
        var length = words.Surnames.Match(form, 0, out var kind);
        var given = form.Length - length;
        if (
            length == 0
            || form.Length > LongestIdeographic
                && !form.Skip(length).All(c => NounRuns.IsKatakana(c) || c == '·')
        )
        {
            return 0;
        }

        var isKana =
            given > 0
            && form.Skip(length).All(c => NounRuns.IsKatakana(c) || NounRuns.IsHiragana(c));
        var longest = kind is "foreign" ? 2 : 3;
        return
            given <= longest && form.Skip(length).All(c => NounRuns.IsIdeograph(c))
            || isKana && given <= 8
            ? length
            : 0;
    }

    /// <summary>The country of the language, for a family name that only its people have; else null.</summary>
    public string? Home(string form) =>
        FamilyName(form) > 1 && IsHome(form) ? words.HomeCountry : null;

    /// <summary>The family name that later mentions use; null where the form has none apart.</summary>
    public string? Short(string form)
    {
        var family = FamilyName(form);
        return family > 0 && family < form.Length ? form[..family]
            : HasKanaGivenName(form) ? form[..form.TakeWhile(NounRuns.IsIdeograph).Count()]
            : family == 0 && form.Length == 4 && form.All(NounRuns.IsIdeograph) ? form[..2]
            : null;
    }
}

/// <summary>What stands behind a noun that may be a name.</summary>
internal enum NameEvidence
{
    /// <summary>An office that other nouns also stand before: 局長 in 人事局長.</summary>
    Noun,

    /// <summary>An office that only its holder’s name stands before: 首相.</summary>
    Office,

    /// <summary>A word such as 氏, which only persons have.</summary>
    Honorific,
}
