using StanceApi.Text.Languages;

namespace StanceApi.Text.Mentions;

/// <summary>Tells names of persons from other nouns by how they are written.</summary>
internal sealed class PersonNames(VerbFinalWords words)
{
    private const int LongestIdeographic = 6;

    private const int LongestForeign = 24;

    /// <param name="honorific">Whether a word like 氏 follows, which only persons have.</param>
    public bool IsPlausible(string form, bool honorific)
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
        return form.Length <= LongestForeign
            && (
                family > 0
                || honorific
                    && form.Length <= LongestIdeographic
                    && form.All(c => !NounRuns.IsLatin(c))
            );
    }

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

    /// <summary>The family name that later mentions use; null where the form has none apart.</summary>
    public string? Short(string form)
    {
        var family = FamilyName(form);
        return family > 0 && family < form.Length ? form[..family]
            : family == 0 && form.Length == 4 && form.All(NounRuns.IsIdeograph) ? form[..2]
            : null;
    }
}
