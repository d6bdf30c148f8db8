using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>Which of an actor's names in a language is the one to call it by.</summary>
internal static class UsualNames
{
    /// <summary>
    /// By language, and in each the usual one first: the actor's own name, then as the directory has them, then what
    /// users gave, then what articles wrote; those of merged actors last.
    /// </summary>
    public static IEnumerable<ActorNameRow> InOrder(ActorRow actor)
    {
        var shipped = ShippedDirectory.Find(actor.Id)?.Names ?? [];
        return actor
            .Names.OrderBy(n => n.Language, StringComparer.Ordinal)
            .ThenBy(n => n.MergedFromId is not null)
            .ThenBy(n => !string.Equals(n.Text, actor.Name, StringComparison.Ordinal))
            .ThenBy(n => Place(shipped, n))
            .ThenBy(n => n.Origin == ActorOrigin.Article)
            .ThenBy(n => n.Text, StringComparer.Ordinal);
    }

    private static int Place(IReadOnlyList<KeyedName> shipped, ActorNameRow name)
    {
        for (var i = 0; i < shipped.Count; i++)
        {
            if (shipped[i].Text == name.Text && shipped[i].Language == name.Language)
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
