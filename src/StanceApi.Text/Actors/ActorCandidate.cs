using System.Collections.Immutable;

namespace StanceApi.Text.Actors;

/// <summary>An actor that a mention may stand for.</summary>
/// <param name="Office">The office by which the mention names it, else the one held on the day; null for none.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
/// <param name="Reasons">What speaks for it and against it, in words.</param>
public sealed record ActorCandidate(
    Actor Actor,
    Office? Office,
    double Confidence,
    ImmutableArray<string> Reasons
)
{
    /// <summary>Whether the mention writes a full name that is known: then it may teach further forms of it.</summary>
    public bool HasFullName { get; init; }
}

public enum LinkOutcome
{
    /// <summary>It is this actor.</summary>
    Linked,

    /// <summary>It may be one of the candidates, if there are any; a human decides.</summary>
    Doubtful,

    /// <summary>Nobody known is near: somebody new.</summary>
    New,
}

/// <summary>What a mention was linked to.</summary>
/// <param name="Best">The actor; only for <see cref="LinkOutcome.Linked"/>.</param>
/// <param name="Candidates">The likeliest first; at most a few.</param>
public sealed record ActorLink(
    LinkOutcome Outcome,
    ActorCandidate? Best,
    ImmutableArray<ActorCandidate> Candidates
);
