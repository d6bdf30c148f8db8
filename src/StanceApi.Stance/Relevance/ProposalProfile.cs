using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StanceApi.Stance.Features;
using StanceApi.Stance.Proposals;

namespace StanceApi.Stance.Relevance;

/// <summary>A proposal made ready for finding it in statements: its names as phrases, their salient words.</summary>
internal sealed class ProposalProfile
{
    private static readonly ConditionalWeakTable<Proposal, ProposalProfile> Cache = [];
    private readonly TokenTrie<bool> _names = new();
    private readonly ImmutableArray<HashSet<ulong>> _nameUnits;

    private ProposalProfile(Proposal proposal)
    {
        var units = ImmutableArray.CreateBuilder<HashSet<ulong>>();
        var undo = false;
        foreach (var name in proposal.Names.Concat(proposal.Aliases))
        {
            var tokens = Tokenizer
                .Tokenize(CharacterFolding.Fold(name.Text))
                .FindAll(token => !token.EndsClause);
            if (tokens.Count == 0)
            {
                continue;
            }

            _names.Add(tokens.Select(token => token.Stem), null, true);
            var generic = GenericWords.For(StatementLanguage.Of(name.Text, name.Language));
            units.Add([.. NameUnits.Of(tokens).Where(unit => !generic.Contains(unit))]);
            undo |= generic.Undoes(tokens);
        }

        _nameUnits = units.ToImmutable();
        Salient = [.. _nameUnits.SelectMany(u => u)];
        Undoes = undo;
        Described = Describe(proposal.Description);
    }

    /// <summary>Word stems and pairs of characters that its names consist of, without words of no weight.</summary>
    public HashSet<ulong> Salient { get; }

    /// <summary>The same for its description.</summary>
    public HashSet<ulong> Described { get; }

    /// <summary>Whether it ends, bans or leaves something: to defend that thing is then to oppose the proposal.</summary>
    public bool Undoes { get; }

    public static ProposalProfile Of(Proposal proposal) =>
        Cache.GetValue(proposal, p => new ProposalProfile(p));

    /// <summary>How many tokens the longest of its names has that begins at a token; 0 for none.</summary>
    public int MatchName(List<Token> tokens, int start) => _names.LongestAt(tokens, start);

    /// <summary>The largest share of one name's units that is among these.</summary>
    /// <param name="units">Each once.</param>
    public float Coverage(ReadOnlySpan<ulong> units)
    {
        var largest = 0f;
        foreach (var name in _nameUnits)
        {
            var shared = 0;
            foreach (var unit in units)
            {
                shared += name.Contains(unit) ? 1 : 0;
            }

            largest = Math.Max(largest, name.Count == 0 ? 0 : (float)shared / name.Count);
        }

        return largest;
    }

    private static HashSet<ulong> Describe(string? description)
    {
        if (description is null)
        {
            return [];
        }

        var generic = GenericWords.For(StatementLanguage.Of(description, null));
        var tokens = Tokenizer.Tokenize(CharacterFolding.Fold(description));
        return [.. NameUnits.Of(tokens).Where(unit => !generic.Contains(unit))];
    }
}
