using System.Collections.Immutable;
using StanceApi.Text.Folding;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>A mention taken apart into what can be looked up.</summary>
internal sealed class MentionReading
{
    private const int LongestShortName = 3;

    private MentionReading(SpeakerMention mention, string name, string title, string body)
    {
        Mention = mention;
        Title = title;
        TitleKey = NameKeys.Of(title);
        Body = body;
        Kinds = title.Length == 0 ? [] : OfficeKinds.For(mention.Language).Of(title);
        Keys =
            name.Length == 0 ? [] : KeysOf(mention.Type, name, mention.Country, mention.Language);
        LatinKeys =
            mention.LatinName is { } latin && NameKeys.Of(latin) != NameKeys.Of(name)
                ? KeysOf(mention.Type, latin, mention.Country, "en")
                : [];
        Name = name;
        IsOccupation = NameWords.Occupations.Contains(TitleKey);
    }

    public SpeakerMention Mention { get; }

    /// <summary>Without an office; empty where only the office is named.</summary>
    public string Name { get; }

    public string Title { get; }

    public string TitleKey { get; }

    /// <summary>The body before an office without a name, folded: nato in "NATO's secretary general".</summary>
    public string Body { get; }

    public ImmutableArray<string> Kinds { get; }

    public ImmutableArray<string> Keys { get; }

    public ImmutableArray<string> LatinKeys { get; }

    public bool IsTitleOnly => Name.Length == 0;

    /// <summary>Professor, fisherman: somebody without an office, whatever the name.</summary>
    public bool IsOccupation { get; }

    public static MentionReading Of(SpeakerMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (mention.Type != ActorType.Person)
        {
            return new MentionReading(WithHome(mention), mention.Name, "", "");
        }

        var key = NameKeys.Of(mention.Name);
        var role = mention.Role ?? "";
        var roleKey = NameKeys.Of(role);
        int? at =
            roleKey.Length > 0 && key.EndsWith(roleKey, StringComparison.Ordinal)
                ? key.Length - roleKey.Length
                : null;
        if (!TextFolding.IsLatin(mention.Name))
        {
            // Martin Luther King is no king, but 金外長 is a foreign minister.
            at = OfficeKinds.For(mention.Language).Ending(key) ?? at;
        }

        if (at is not { } title)
        {
            return new MentionReading(mention, mention.Name, role, "");
        }

        // Behind a country, a body or nothing an office stands alone; behind anything else it follows a name.
        var before = key[..title];
        var rests = CountryWords.WithoutLead(before).ToList();
        var words = Words(mention.Name, key, title);
        var body = rests.Find(r => r.Length == 0 || BodyKeys.IsBody(r, mention.Language));
        if (body is null && IsPossessive(mention.Name))
        {
            body = rests.MinBy(r => r.Length);
        }

        return body is not null
            ? new MentionReading(mention, "", words, Bare(body))
            : new MentionReading(mention, Bare(NameAmong(rests, before.Length)), words, "");
    }

    /// <summary>"Estonia's" and the like: a body or country, known or not.</summary>
    private static bool IsPossessive(string name) =>
        TextFolding.IsLatin(name) && name.IndexOfAny(['\'', '’']) > 0;

    /// <summary>Without the country, but 中 in 中谷 and 韩 in 韩正 are no country.</summary>
    private static string NameAmong(List<string> rests, int whole) =>
        rests
            .Where(r => whole - r.Length != 1 || r.Length > LongestShortName)
            .MinBy(r => r.Length)!;

    private static string Bare(string key) =>
        NameWords
            .Fillers.Where(f => key.Length > f.Length && key.EndsWith(f, StringComparison.Ordinal))
            .Select(f => key[..^f.Length])
            .MinBy(k => k.Length)
        ?? key;

    /// <summary>The office as written where its letters can be told apart, else folded.</summary>
    private static string Words(string name, string key, int at) =>
        name.Length == key.Length ? name[at..] : key[at..];

    /// <summary>外務省 without a country is that of the language's own country, where it has one.</summary>
    private static SpeakerMention WithHome(SpeakerMention mention) =>
        mention.Country is null
        && mention.Type == ActorType.Institution
        && LanguageResources.For(mention.Language).Settings("country").FirstOrDefault() is { } home
            ? mention with
            {
                Country = home,
            }
            : mention;

    private static ImmutableArray<string> KeysOf(
        ActorType type,
        string name,
        string? country,
        string language
    ) =>
        type == ActorType.Person ? NameKeys.OfPerson(name)
        : country is null ? [NameKeys.Of(name)]
        : [NameKeys.Of(name), .. BodyKeys.ShortForms(name, country)];
}
