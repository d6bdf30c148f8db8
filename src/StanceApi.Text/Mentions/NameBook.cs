using System.Collections.Immutable;
using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>
/// The names of one article: what is once clearly a person stays one. Each full form also lends its short form, the
/// last part of a dotted name (沙利文 for 杰克·沙利文).
/// </summary>
public sealed class NameBook
{
    private readonly Dictionary<string, string> _fullForms = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public NameBook(IEnumerable<PersonName> names)
    {
        Names = [.. names];
        foreach (var name in Names)
        {
            _fullForms.TryAdd(name.Form, name.Form);
            _written.TryAdd(name.Form, name.Written);
        }

        foreach (var name in Names.Where(n => n.Form.Contains('·', StringComparison.Ordinal)))
        {
            var last = name.Form[(name.Form.LastIndexOf('·') + 1)..];
            if (last.Length > 1 && (!_fullForms.TryGetValue(last, out var full) || full == last))
            {
                _fullForms[last] = name.Form;
            }
        }

        AddShortForms();
        AddFamilyNames();
        Forms = new Lexicon<WordValue>(
            _fullForms.Select(f => (f.Key, new WordValue(TokenKind.Name, f.Value)))
        );
    }

    public ImmutableArray<PersonName> Names { get; }

    /// <summary>Every form, each with the full form it stands for.</summary>
    public Lexicon<WordValue> Forms { get; }

    /// <summary>A full form as the article writes it.</summary>
    public string Written(string fullForm) => _written.GetValueOrDefault(fullForm, fullForm);

    public bool Knows(ReadOnlySpan<char> form) =>
        _fullForms.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(form);

    /// <summary>The short form stands for the full name that recurs most, the first one among equals.</summary>
    private void AddShortForms()
    {
        foreach (
            var bearers in Names
                .Where(n => n.Short is not null && n.Short != n.Form)
                .GroupBy(n => n.Short!, StringComparer.Ordinal)
        )
        {
            var byGiven = bearers
                .GroupBy(
                    n => n.Form.Split(' ').FirstOrDefault(w => w != n.Short) ?? n.Form,
                    StringComparer.Ordinal
                )
                .ToList();
            foreach (var spellings in byGiven)
            {
                // Donald Trump and Donald J. Trump are one.
                var longest = spellings.MaxBy(n => n.Form.Length)!.Form;
                foreach (var name in spellings)
                {
                    _fullForms[name.Form] = longest;
                }
            }

            var most = byGiven.OrderByDescending(g => g.Count()).First();
            _fullForms[bearers.Key] = _fullForms[most.First().Form];
        }
    }

    /// <summary>三津谷 for 三津谷修: where no list knows the family name, the article itself shows it.</summary>
    private void AddFamilyNames()
    {
        var forms = Names
            .Where(n => n.IsFamilyFirst)
            .Select(n => n.Form)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var family in forms.Where(f => f.Length > 1 && _fullForms[f] == f))
        {
            var full = forms.FindAll(f =>
                f.Length > family.Length && f.StartsWith(family, StringComparison.Ordinal)
            );
            if (full is [var one])
            {
                _fullForms[family] = one;
            }
        }
    }

    public string FullForm(string form) => _fullForms.GetValueOrDefault(form, form);
}
