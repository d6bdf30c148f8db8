using StanceApi.Store.Entities;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;
using StanceApi.Text.Folding;

namespace StanceApi.Store.Actors;

/// <summary>What an article tells about an actor.</summary>
internal static class ActorLearning
{
    /// <summary>An undated office has the articles as its source.</summary>
    public const string Source = "article";

    /// <summary>The Latin name that a mention gives, or is.</summary>
    public static string? LatinName(SpeakerMention mention) =>
        mention.LatinName ?? (TextFolding.IsLatin(mention.Name) ? mention.Name : null);

    /// <summary>Adds what is not known yet; false where all of it was.</summary>
    public static bool Learn(ActorRow actor, SpeakerMention mention)
    {
        var before = (actor.Country, actor.LatinName, actor.Names.Count, actor.Offices.Count);
        actor.Country ??= actor.Origin == ActorOrigin.Article ? mention.Country : null;
        actor.LatinName ??= mention.LatinName;
        AddName(actor, mention.Name, mention.Language);
        AddName(actor, mention.LatinName, mention.Language);
        if (actor.Origin == ActorOrigin.Article)
        {
            AddOffice(actor, mention);
        }

        return before != (actor.Country, actor.LatinName, actor.Names.Count, actor.Offices.Count);
    }

    private static void AddOffice(ActorRow actor, SpeakerMention mention)
    {
        if (mention.Role is not { } title)
        {
            return;
        }

        var titled = new ActorName(title, mention.Language);
        if (!actor.Offices.Exists(o => o.Titles.Contains(titled)))
        {
            var office = new Office(
                [titled],
                OfficeKinds.For(mention.Language).Of(title).FirstOrDefault(),
                Organisation: null,
                mention.Country ?? actor.Country,
                From: null,
                To: null,
                DatePrecision.Unknown,
                Source
            );
            actor.Offices.Add(ActorMapping.ToRow(office, actor.Id, ActorOrigin.Article));
        }
    }

    private static void AddName(ActorRow actor, string? text, string language)
    {
        // A Latin name in an article of another script is given for readers of English.
        var named =
            TextFolding.IsLatin(text ?? "") && !IsWrittenInLatin(language) ? "en" : language;
        if (
            KeyedName.Of(text ?? "", named, actor.Type, actor.Country) is { } name
            && !actor.Names.Exists(n => n.Key == name.Key && n.Language == named)
        )
        {
            actor.Names.Add(ActorMapping.ToRow(name, actor.Id, ActorOrigin.Article));
        }
    }

    private static bool IsWrittenInLatin(string language) =>
        language.Split('-')[0] is not ("zh" or "ja" or "ko");
}
