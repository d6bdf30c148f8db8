using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>
/// Attributes quotations in text order by sieves that may decline, the surest first; the order of rules follows the
/// idea of Lee et al., "Deterministic coreference resolution based on entity-centric, precision-ranked rules"
/// (Computational Linguistics 39(4), 2013).
/// </summary>
public sealed class SpeakerAttributor(ArticleActors actors)
{
    private const int MostNamed = 6;

    private static readonly ImmutableArray<IAttributionSieve> Sieves =
    [
        new SubjectSieve(),
        new BodySieve(),
        new PronounSieve(),
        new CarriedOnSieve(),
    ];

    /// <summary>Every quotation with its attribution; null where no sieve takes it.</summary>
    public IEnumerable<(Quotation Quotation, SpeakerAttribution? Attribution)> Attribute(
        IEnumerable<SentenceReport> sentences
    )
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var state = new AttributionState(actors, null, null, []);
        foreach (var sentence in sentences)
        {
            foreach (var quotation in sentence.Quotations)
            {
                var attribution = Sieves
                    .Select(s => s.Attribute(quotation, state))
                    .FirstOrDefault(a => a is not null);
                if (attribution is not null)
                {
                    state = state with
                    {
                        Spoken = (attribution.Actors, quotation),
                        Body =
                            attribution.Actors.Select(a => a.Actor).FirstOrDefault(IsBody)
                            ?? state.Body,
                    };
                }

                yield return (quotation, attribution);
            }

            state = After(sentence, state);
        }
    }

    private AttributionState After(SentenceReport sentence, AttributionState state)
    {
        var spokeHere =
            state.Spoken is { } spoken && spoken.Quotation.Sentence == sentence.Sentence;
        var subjects = Persons(sentence.LeadSubjects);
        if (subjects.IsEmpty && spokeHere)
        {
            subjects = [.. state.Spoken!.Value.Actors.Select(a => a.Actor)];
        }

        var named = Persons(sentence.Mentions);
        return state with
        {
            Subject = subjects.IsEmpty ? state.Subject : (subjects, sentence.Sentence.Block),
            Body =
                sentence
                    .LeadSubjects.Where(m =>
                        m.Kind
                            is MentionKind.Institution
                                or MentionKind.Government
                                or MentionKind.Group
                    )
                    .Select(SubjectSieve.Unnamed)
                    .FirstOrDefault()
                ?? state.Body,
            Named = [.. named.Reverse().Concat(state.Named).Distinct().Take(MostNamed)],
            Joint = named.Length >= 2 ? [named[0], named[1]] : state.Joint,
        };
    }

    private static bool IsBody(ActorProfile actor) =>
        actor.Type is ActorType.Institution or ActorType.Government or ActorType.Group;

    private ImmutableArray<ActorProfile> Persons(IEnumerable<Mention> mentions) =>
        [
            .. mentions
                .Where(m => m.Kind == MentionKind.Person)
                .Select(m => actors.Person(m.Name))
                .OfType<ActorProfile>()
                .Distinct(),
        ];
}
