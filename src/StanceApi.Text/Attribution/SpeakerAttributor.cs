using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;
using StanceApi.Text.Sentences;

namespace StanceApi.Text.Attribution;

/// <summary>
/// Attributes quotations in text order by sieves that may decline, the surest first; the order of rules follows the
/// idea of Lee et al., "Deterministic coreference resolution based on entity-centric, precision-ranked rules"
/// (Computational Linguistics 39(4), 2013).
/// </summary>
public sealed class SpeakerAttributor(ArticleActors actors)
{
    /// <summary>How many mentions back a fuller phrase is looked for; keeps long articles linear.</summary>
    private const int Remembered = 80;

    private const int MostNamed = 6;

    /// <summary>In how many sentences a joint document says that it is one.</summary>
    private const int Head = 2;

    private static readonly ImmutableArray<IAttributionSieve> Sieves =
    [
        new EchoSieve(),
        new DocumentSieve(),
        new DefiniteSieve(),
        new SubjectSieve(),
        new BodySieve(),
        new PronounSieve(),
        new ZeroSubjectSieve(),
        new CarriedOnSieve(),
    ];

    /// <summary>Every quotation with its attribution; null where no sieve takes it.</summary>
    public IEnumerable<(Quotation Quotation, SpeakerAttribution? Attribution)> Attribute(
        IEnumerable<SentenceReport> sentences
    )
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var state = new AttributionState(actors, null, null, []);
        var all = sentences.ToList();
        state = state with { Parties = Parties(all.Take(Head)) };
        var mentions = all.SelectMany(s => s.Mentions).ToArray();
        var seen = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var sentence = all[i];
            seen += sentence.Mentions.Length;
            state = state with
            {
                Next =
                    i + 1 < all.Count && all[i + 1].Sentence.Block == sentence.Sentence.Block
                        ? all[i + 1]
                        : null,
                Recent = new ArraySegment<Mention>(
                    mentions,
                    Math.Max(0, seen - Remembered),
                    Math.Min(seen, Remembered)
                ),
            };
            foreach (var quotation in sentence.Quotations)
            {
                var attribution = Attribution(quotation, state);
                if (attribution is not null)
                {
                    LearnGender(quotation, attribution);
                    state = state with
                    {
                        Spoken = (attribution.Actors, quotation),
                        Body = FirstBody(attribution.Actors) ?? state.Body,
                        Unnamed = Latest(Anonymous(attribution.Actors), state.Unnamed),
                        Document = Issued(quotation.Subjects, state) ?? state.Document,
                        Issuers = Issuers(quotation, attribution, state),
                    };
                }

                yield return (quotation, attribution);
            }

            state = After(sentence, state);
        }
    }

    /// <summary>企业在一封联名信中敦促…: the letter is theirs when it is named again.</summary>
    private static ImmutableDictionary<string, ImmutableArray<ActorProfile>> Issuers(
        Quotation quotation,
        SpeakerAttribution attribution,
        AttributionState state
    )
    {
        var issuers = state.Issuers;
        for (
            var i = state.Recent.Count - 1;
            i >= 0 && state.Recent[i].Start >= quotation.Sentence.Start;
            i--
        )
        {
            if (
                state.Recent[i] is { Kind: MentionKind.Carrier } document
                && document.Start < quotation.Content.Start
            )
            {
                issuers = issuers.SetItem(
                    document.Name,
                    ImmutableArray.CreateRange(attribution.Actors, a => a.Actor)
                );
            }
        }

        return issuers;
    }

    /// <summary>The issuers of the joint document that the head of the article names.</summary>
    private static ImmutableArray<ActorProfile> Parties(IEnumerable<SentenceReport> head)
    {
        foreach (var report in head)
        {
            var document = report.Mentions.FirstOrDefault(m =>
                m is { Kind: MentionKind.Carrier, Plural: true }
            );
            var parties = report
                .Mentions.Where(m =>
                    m.Kind is MentionKind.Government or MentionKind.Institution
                    && m.Start < document?.Start
                )
                .Concat(Issuer(document))
                .Select(SubjectSieve.Unnamed)
                .ToImmutableArray();
            if (parties.Length > 1)
            {
                return parties;
            }
        }

        return [];
    }

    /// <summary>A和B联合声明: the phrase of the document has taken the second party in.</summary>
    private static IEnumerable<Mention> Issuer(Mention? document) =>
        document?.Issuer is { } issuer ? [issuer] : [];

    /// <summary>他, surely resolved, says that its person is a man: a later 她 is somebody else.</summary>
    private static void LearnGender(Quotation quotation, SpeakerAttribution attribution)
    {
        if (
            quotation.Subjects
                is [
                    {
                        Kind: MentionKind.Pronoun,
                        Plural: false,
                        Gender: "male" or "female"
                    } pronoun,
                ]
            && attribution
                is {
                    Basis: AttributionBasis.PronounNear or AttributionBasis.Echo,
                    Actors: [var one]
                }
        )
        {
            one.Actor.Learn(pronoun.Gender);
        }
    }

    private static SpeakerAttribution? Attribution(Quotation quotation, AttributionState state)
    {
        foreach (var sieve in Sieves)
        {
            if (sieve.Attribute(quotation, state) is { } attribution)
            {
                return attribution;
            }
        }

        return null;
    }

    private AttributionState After(SentenceReport sentence, AttributionState state)
    {
        var spokeHere =
            state.Spoken is { } spoken && spoken.Quotation.Sentence == sentence.Sentence;
        if (!spokeHere && sentence.LeadSubjects.IsEmpty && sentence.Mentions.IsEmpty)
        {
            return state;
        }

        var subjects = Persons(sentence.LeadSubjects);
        if (
            subjects.IsEmpty
            && sentence.LeadSubjects is [{ Kind: MentionKind.Title, Plural: false } office]
        )
        {
            subjects = [.. SubjectSieve.Resolve(office, state).Select(a => a.Actor)];
        }

        if (subjects.IsEmpty && spokeHere)
        {
            subjects = [.. state.Spoken!.Value.Actors.Select(a => a.Actor)];
        }

        var named = Persons(sentence.Mentions);
        return state with
        {
            Subject = subjects.IsEmpty ? state.Subject : (subjects, sentence.Sentence.Block),
            Body =
                Issued(sentence.LeadSubjects, state)?.Issuer
                ?? Body(
                    sentence.LeadSubjects.RemoveAll(m => m.IsDocument && state.Body is not null)
                )
                ?? state.Body,
            Document = Issued(sentence.LeadSubjects, state) ?? state.Document,
            Named = Latest(named, state.Named),
            Joint = named.Length >= 2 ? [named[0], named[1]] : state.Joint,
            Topic = Topic(sentence, state, spokeHere) ?? state.Topic,
        };
    }

    /// <summary>The document among the subjects that names its issuer.</summary>
    private static (string Word, ActorProfile Issuer)? Issued(
        ImmutableArray<Mention> subjects,
        AttributionState state
    ) =>
        subjects
            is [{ Document: { } word, IsDocument: false, Kind: not MentionKind.Pronoun } issuer]
            ? (word, SubjectSieve.Resolve(issuer, state)[0].Actor)
            : null;

    private static ImmutableArray<ActorProfile> Latest(
        ImmutableArray<ActorProfile> named,
        ImmutableArray<ActorProfile> before
    )
    {
        if (named.IsEmpty)
        {
            return before;
        }

        var latest = ImmutableArray.CreateBuilder<ActorProfile>(MostNamed);
        for (var i = named.Length - 1; i >= 0 && latest.Count < MostNamed; i--)
        {
            latest.Add(named[i]);
        }

        foreach (var actor in before)
        {
            if (latest.Count < MostNamed && !latest.Contains(actor))
            {
                latest.Add(actor);
            }
        }

        return latest.ToImmutable();
    }

    private static ActorProfile? FirstBody(ImmutableArray<AttributedActor> speakers)
    {
        foreach (var (actor, _) in speakers)
        {
            if (actor.Type is ActorType.Institution or ActorType.Government or ActorType.Group)
            {
                return actor;
            }
        }

        return null;
    }

    private static ImmutableArray<ActorProfile> Anonymous(ImmutableArray<AttributedActor> speakers)
    {
        ImmutableArray<ActorProfile> found = [];
        foreach (var (actor, _) in speakers)
        {
            found = actor.Type == ActorType.Anonymous ? found.Add(actor) : found;
        }

        return found;
    }

    /// <summary>Who spoke last in the sentence, else the person or office that it is about, else the body, where nobody else is near.</summary>
    private static (ImmutableArray<ActorProfile> Actors, Sentence Sentence)? Topic(
        SentenceReport sentence,
        AttributionState state,
        bool spokeHere
    )
    {
        if (spokeHere)
        {
            return ([.. state.Spoken!.Value.Actors.Select(a => a.Actor)], sentence.Sentence);
        }

        if (
            sentence.LeadSubjects.IsEmpty
            || sentence.LeadSubjects.Any(m => m.Kind == MentionKind.Pronoun)
        )
        {
            return null;
        }

        var isPerson = sentence.LeadSubjects.All(m =>
            m.Kind is MentionKind.Person or MentionKind.Title or MentionKind.Anonymous
        );
        var isNear =
            state.Topic is { } topic && sentence.Sentence.Block - topic.Sentence.Block <= 1;
        return isPerson || !isNear
            ? (
                [
                    .. sentence
                        .LeadSubjects.SelectMany(m => SubjectSieve.Resolve(m, state))
                        .Select(a => a.Actor),
                ],
                sentence.Sentence
            )
            : null;
    }

    private static ActorProfile? Body(ImmutableArray<Mention> subjects)
    {
        foreach (var subject in subjects)
        {
            if (
                subject.Kind
                is MentionKind.Institution
                    or MentionKind.Government
                    or MentionKind.Group
            )
            {
                return SubjectSieve.Unnamed(subject);
            }
        }

        return null;
    }

    private ImmutableArray<ActorProfile> Persons(ImmutableArray<Mention> mentions)
    {
        List<ActorProfile>? persons = null;
        foreach (var mention in mentions)
        {
            if (
                mention.Kind == MentionKind.Person
                && actors.Person(mention.Name) is { } person
                && persons?.Contains(person) is not true
            )
            {
                persons ??= [];
                persons.Add(person);
            }
        }

        return persons is null ? [] : [.. persons];
    }
}
