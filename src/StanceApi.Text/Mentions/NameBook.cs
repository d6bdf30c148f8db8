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

        foreach (var name in Names.Where(n => n.Short is not null))
        {
            if (!_fullForms.TryGetValue(name.Short!, out var full) || full == name.Short)
            {
                _fullForms[name.Short!] = name.Form;
            }
        }

        Forms = new Lexicon<WordValue>(
            _fullForms.Select(f => (f.Key, new WordValue(TokenKind.Name, f.Value)))
        );
    }

    public ImmutableArray<PersonName> Names { get; }

    /// <summary>Every form, each with the full form it stands for.</summary>
    public Lexicon<WordValue> Forms { get; }

    /// <summary>A full form as the article writes it.</summary>
    public string Written(string fullForm) => _written.GetValueOrDefault(fullForm, fullForm);

    public string FullForm(string form) => _fullForms.GetValueOrDefault(form, form);
}
