using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;
using StanceApi.Text.Sentences;

namespace StanceApi.Text.Attribution;

/// <summary>What is known when a quotation is attributed: the article's actors and who was spoken of before.</summary>
/// <param name="Spoken">The speakers of the quotation before, with its block.</param>
/// <param name="Subject">The subject of the last sentence that had one, with its block.</param>
/// <param name="Joint">The last two actors that were named together or one after the other.</param>
public sealed record AttributionState(
    ArticleActors Actors,
    (ImmutableArray<AttributedActor> Actors, Quotation Quotation)? Spoken,
    (ImmutableArray<ActorProfile> Actors, int Block)? Subject,
    ImmutableArray<ActorProfile> Joint
)
{
    /// <summary>The institution, government or group that was last a subject.</summary>
    public ActorProfile? Body { get; init; }

    /// <summary>The last document whose issuer is known: its word and who issued it.</summary>
    public (string Word, ActorProfile Issuer)? Document { get; init; }

    /// <summary>The speakers without a name, the latest first; a few.</summary>
    public ImmutableArray<ActorProfile> Unnamed { get; init; } = [];

    /// <summary>Who would be the subject of a sentence that leaves it out, with the sentence that says so.</summary>
    public (ImmutableArray<ActorProfile> Actors, Sentence Sentence)? Topic { get; init; }

    /// <summary>Who last spoke without a name.</summary>
    public ActorProfile? Anonymous => Unnamed.FirstOrDefault();

    /// <summary>The states or bodies that issue the joint document which the article is; empty for any other article.</summary>
    public ImmutableArray<ActorProfile> Parties { get; init; } = [];

    /// <summary>Whose documents the article has named, by the document's words.</summary>
    public ImmutableDictionary<string, ImmutableArray<ActorProfile>> Issuers { get; init; } =
        ImmutableDictionary<string, ImmutableArray<ActorProfile>>.Empty;

    /// <summary>The mentions just before, oldest first.</summary>
    public ArraySegment<Mention> Recent { get; init; } = [];

    /// <summary>The sentence after this one, if it is of the same block.</summary>
    public SentenceReport? Next { get; init; }

    /// <summary>The persons of the last sentences, the latest first; a few.</summary>
    public ImmutableArray<ActorProfile> Named { get; init; } = [];
}
