using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Attribution;

/// <summary>What an article says about one actor, gathered over all mentions.</summary>
public sealed class ActorProfile(string name, ActorType type)
{
    /// <summary>The first name; null before there is one.</summary>
    private string? _name;

    /// <summary>The other names, what stands before the offices, the offices: null until there is one, as most actors have none.</summary>
    private HashSet<string>? _names;
    private HashSet<string>? _modifiers;
    private HashSet<string>? _offices;

    /// <summary>The fullest form.</summary>
    public string Name { get; } = name;

    public ActorType Type { get; } = type;

    public string? LatinName { get; init; }

    public string? Country { get; private set; }

    /// <summary>The office as the article words it; the most specific one.</summary>
    public string? Role { get; private set; }

    public string? Gender { get; private set; }

    /// <summary>The first unit of the first mention, in the article's clean text.</summary>
    public int FirstSeen { get; private set; } = int.MaxValue;

    public IReadOnlyCollection<string> Offices => _offices ?? (IReadOnlyCollection<string>)[];

    /// <summary>Whether a mention names this actor.</summary>
    public bool Is(Mention mention) =>
        mention is not null && (mention.Name == _name || _names?.Contains(mention.Name) is true);

    /// <summary>minister for one who is foreign-minister.</summary>
    public bool HoldsKindOf(string office) =>
        _offices?.Any(o => o == office || o.EndsWith("-" + office, StringComparison.Ordinal))
            is true;

    /// <summary>
    /// Whether the words before an office can be of this actor's: 埃斯塔总统 is nobody who was introduced as 科尔总统,
    /// but 萨国总理 may be the one of 萨维利亚.
    /// </summary>
    public bool CanBe(string modifier) =>
        string.IsNullOrEmpty(modifier)
        || _modifiers is null
        || _modifiers.Any(m =>
            m[0] == modifier[0]
            || m.Contains(modifier, StringComparison.Ordinal)
            || modifier.Contains(m, StringComparison.Ordinal)
        );

    /// <summary>What a pronoun showed about a person that the article does not say otherwise.</summary>
    public void Learn(string gender) => Gender ??= gender;

    public void Add(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (mention.Modifier.Length > 0)
        {
            _modifiers ??= new(StringComparer.Ordinal);
            _modifiers.Add(mention.Modifier);
        }

        _name ??= mention.Name;
        if (mention.Name != _name)
        {
            _names ??= new(StringComparer.Ordinal);
            _names.Add(mention.Name);
        }

        Country ??= mention.Country;
        Gender ??= mention.Gender;
        FirstSeen = Math.Min(FirstSeen, mention.Start);
        foreach (var office in mention.Offices)
        {
            _offices ??= new(StringComparer.Ordinal);
            _offices.Add(office);
        }

        if (mention.Titles is [.., var title] && title.Length > (Role?.Length ?? 0))
        {
            Role = title;
        }
    }
}
