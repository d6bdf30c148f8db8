using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Attribution;

/// <summary>What an article says about one actor, gathered over all mentions.</summary>
public sealed class ActorProfile(string name, ActorType type)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offices = new(StringComparer.Ordinal);

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

    public IReadOnlyCollection<string> Offices => _offices;

    /// <summary>Whether a mention names this actor.</summary>
    public bool Is(Mention mention) => _names.Contains(mention?.Name ?? "");

    /// <summary>minister for one who is foreign-minister.</summary>
    public bool HoldsKindOf(string office) =>
        _offices.Any(o => o == office || o.EndsWith("-" + office, StringComparison.Ordinal));

    public void Add(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        _names.Add(mention.Name);
        Country ??= mention.Country;
        Gender ??= mention.Gender;
        FirstSeen = Math.Min(FirstSeen, mention.Start);
        foreach (var office in mention.Offices)
        {
            _offices.Add(office);
        }

        if (mention.Titles is [.., var title] && title.Length > (Role?.Length ?? 0))
        {
            Role = title;
        }
    }
}
