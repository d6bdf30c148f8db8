using Microsoft.EntityFrameworkCore;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>Ids of actors that a mistyped id, or a name in its place, may mean.</summary>
public sealed class SuggestActors(StanceDb db)
{
    private const int MostCandidates = 200;
    private const int ShortestPart = 3;

    private static readonly char[] Separators = ['-', ' ', '_', '.', '·', '・'];

    /// <summary>
    /// Actors with this very name come first, and no others then; else those that share a part of the name or begin
    /// alike, for the caller to rank.
    /// </summary>
    public async Task<ActorSuggestions> RunAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var key = NameKeys.Of(id);
        if (key.Length == 0)
        {
            return new ActorSuggestions([], []);
        }
        var actors = db.Actors.Where(a => a.MergedIntoId == null);
        var named = await actors
            .Where(a => a.Names.Any(n => n.Key == key || n.ShortKey == key))
            .OrderBy(a => a.Origin)
            .ThenBy(a => a.Id)
            .Select(a => a.Id)
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        if (named.Count > 0)
        {
            return new ActorSuggestions(named, []);
        }
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Parts(id))
        {
            candidates.UnionWith(
                await actors
                    .Where(a => a.Names.Any(n => n.Key.Contains(part)))
                    .OrderBy(a => a.Id)
                    .Select(a => a.Id)
                    .Take(MostCandidates)
                    .ToListAsync(cancellationToken)
            );
        }
        var beginning = id[..Math.Min(2, id.Length)];
        candidates.UnionWith(
            await actors
                .Where(a => a.Id.StartsWith(beginning))
                .OrderBy(a => a.Id)
                .Select(a => a.Id)
                .Take(MostCandidates)
                .ToListAsync(cancellationToken)
        );
        return new ActorSuggestions([], [.. candidates.Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Parts(string id) =>
        id.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(NameKeys.Of)
            .Where(k => k.Length >= ShortestPart)
            .Distinct(StringComparer.Ordinal)
            .Take(4);
}

/// <param name="Named">Those that have this very name.</param>
/// <param name="Alike">Those that may look like it, in no order of likeness.</param>
public sealed record ActorSuggestions(IReadOnlyList<string> Named, IReadOnlyList<string> Alike);
