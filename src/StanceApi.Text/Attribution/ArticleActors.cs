using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Attribution;

/// <summary>The actors of one article, gathered from every mention in it, captions included.</summary>
public sealed class ArticleActors
{
    private readonly Dictionary<string, ActorProfile> _persons = new(StringComparer.Ordinal);
    private readonly List<ActorProfile> _inOrder = [];

    /// <summary>Who holds an office, in the order of their first mentions.</summary>
    private readonly Dictionary<string, List<ActorProfile>> _byOffice = new(StringComparer.Ordinal);

    public ArticleActors(IEnumerable<Mention> mentions, NameBook names)
    {
        var latin = names
            .Names.Where(n => n.Latin is not null)
            .GroupBy(n => names.FullForm(n.Form), StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Select(n => n.Latin!).MaxBy(l => l.Length),
                StringComparer.Ordinal
            );
        foreach (var mention in mentions.Where(m => m.Kind == MentionKind.Person))
        {
            if (!_persons.TryGetValue(mention.Name, out var actor))
            {
                actor = new ActorProfile(names.Written(mention.Name), ActorType.Person)
                {
                    LatinName = latin.GetValueOrDefault(mention.Name),
                };
                _persons[mention.Name] = actor;
                _inOrder.Add(actor);
            }

            actor.Add(mention);
        }

        foreach (var actor in _inOrder.OrderBy(a => a.FirstSeen))
        {
            foreach (var office in actor.Offices)
            {
                if (!_byOffice.TryGetValue(office, out var holders))
                {
                    _byOffice.Add(office, holders = []);
                }

                holders.Add(actor);
            }
        }
    }

    public ActorProfile? Person(string name) => _persons.GetValueOrDefault(name);

    /// <summary>All that were named before that place with one of the offices, or with one of its kind: a foreign minister is a minister.</summary>
    public ImmutableArray<ActorProfile> Holders(IReadOnlyCollection<string> offices, int at) =>
        [.. _inOrder.Where(a => a.FirstSeen < at && offices.Any(a.HoldsKindOf))];

    /// <summary>The holder of an office: the last one named before that place, else the first one named after it.</summary>
    /// <param name="modifier">What stands before the office, see <see cref="Mention.Modifier"/>.</param>
    public ActorProfile? Holder(
        IReadOnlyCollection<string> offices,
        string? country,
        int at,
        string modifier = ""
    )
    {
        ActorProfile? before = null;
        ActorProfile? first = null;
        foreach (var office in offices)
        {
            if (office == "-" || !_byOffice.TryGetValue(office, out var holders))
            {
                continue;
            }

            if (LastBefore(holders, country, at, modifier) is { } last)
            {
                before = before?.FirstSeen > last.FirstSeen ? before : last;
            }
            else if (before is null && holders.Find(a => IsOf(a, country, modifier)) is { } next)
            {
                first = first?.FirstSeen <= next.FirstSeen ? first : next;
            }
        }

        return before ?? first;
    }

    private static ActorProfile? LastBefore(
        List<ActorProfile> holders,
        string? country,
        int at,
        string modifier
    )
    {
        int low = 0,
            high = holders.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holders[middle].FirstSeen < at ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null
            : holders.FindLastIndex(low - 1, a => IsOf(a, country, modifier)) is >= 0 and var found
                ? holders[found]
            : null;
    }

    private static bool IsOf(ActorProfile actor, string? country, string modifier) =>
        (country is null || actor.Country is null || actor.Country == country)
        && actor.CanBe(modifier);
}
