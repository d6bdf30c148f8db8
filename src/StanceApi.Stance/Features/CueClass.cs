using System.Collections.Concurrent;

namespace StanceApi.Stance.Features;

/// <summary>
/// What a phrase of the word lists does to a stance: <c>support.welcome</c>, <c>soft.premature</c>. The part before the
/// dot is the group. Languages share the classes, so what is learned of a class in one holds in the others.
/// </summary>
internal sealed class CueClass
{
    private static readonly ConcurrentDictionary<string, CueClass> Known = new(
        StringComparer.Ordinal
    );

    private CueClass(string name)
    {
        Name = name;
        Group = name.Split('.')[0];
        Hash = Hashing.Of(name);
        GroupHash = Hashing.Of(Group);
        CanBeNegated =
            Group
                is not (
                    "negation"
                    or "contrast"
                    or "condition"
                    or "concession"
                    or "others"
                    or "self"
                    or "question"
                    or "switch"
                    or "coreference"
                    or "kind"
                    or "undo"
                    or "double"
                );
    }

    public string Name { get; }
    public string Group { get; }
    public ulong Hash { get; }
    public ulong GroupHash { get; }

    /// <summary>Whether a negation before it (after it in Japanese) turns it around.</summary>
    public bool CanBeNegated { get; }

    public static CueClass Of(string name) => Known.GetOrAdd(name, n => new CueClass(n));
}
