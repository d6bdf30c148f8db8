using System.Collections.Concurrent;
using StanceApi.Stance.Features;
using StanceApi.Text.Languages;

namespace StanceApi.Stance.Relevance;

/// <summary>Words of one language that name no proposal by themselves: function words, 计划, 'government'; and those that undo.</summary>
internal sealed class GenericWords
{
    private static readonly ConcurrentDictionary<string, GenericWords> Loaded = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<ulong> _units = [];
    private readonly TokenTrie<bool> _undoing = new();

    private GenericWords(string code)
    {
        foreach (var row in LanguageResources.For(code).Rows("generic-words"))
        {
            foreach (var form in row.List("forms"))
            {
                var tokens = Tokenizer.Tokenize(CharacterFolding.Fold(form));
                if (row["class"] is "undo")
                {
                    _undoing.Add(tokens.Select(token => token.Stem), null, true);
                }
                else
                {
                    _units.UnionWith(NameUnits.Of(tokens));
                }
            }
        }
    }

    public static GenericWords For(string code) => Loaded.GetOrAdd(code, c => new GenericWords(c));

    public bool Contains(ulong unit) => _units.Contains(unit);

    public bool Undoes(List<Token> tokens)
    {
        var matches = new List<TrieMatch<bool>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            _undoing.Match(tokens, i, matches);
        }

        return matches.Count > 0;
    }
}
