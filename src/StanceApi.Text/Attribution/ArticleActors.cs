using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Attribution;

/// <summary>The actors of one article, gathered from every mention in it, captions included.</summary>
public sealed class ArticleActors
{
    private readonly Dictionary<string, ActorProfile> _persons = new(StringComparer.Ordinal);
    private readonly List<ActorProfile> _inOrder = [];

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
        var asked = offices.Where(o => o != "-").ToList();
        var holders = _inOrder
            .Where(a =>
                a.HoldsAny(asked)
                && (country is null || a.Country is null || a.Country == country)
                && a.CanBe(modifier)
            )
            .ToList();
        return holders.LastOrDefault(a => a.FirstSeen < at) ?? holders.FirstOrDefault();
    }
}
