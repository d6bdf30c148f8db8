using System.Collections.Immutable;
using StanceApi.Store.Jobs;

namespace StanceApi.Store.Rescoring;

/// <summary>What a run was started by.</summary>
public enum RescoreCause
{
    Request,
    Schedule,
    Model,
    Proposal,

    /// <summary>The server started and found work undone.</summary>
    Start,
}

/// <summary>Where a run is.</summary>
public enum RescorePhase
{
    Scoring,

    /// <summary>A dry run's scores are being taken over.</summary>
    Promoting,
    Finished,
    Promoted,
    Dropped,
}

/// <summary>Why something is other than before.</summary>
public enum RescoreChangeCause
{
    /// <summary>Another model judged it.</summary>
    Model,

    /// <summary>The proposal is worded otherwise.</summary>
    Proposal,

    /// <summary>A human set it.</summary>
    Human,

    /// <summary>The directory says that somebody else said it.</summary>
    Directory,

    /// <summary>It was judged for the first time.</summary>
    New,
}

/// <summary>A run that brings stored stances up to a model and to the proposals as they are worded.</summary>
/// <param name="ProposalId">Null for all.</param>
/// <param name="Proposals">Those that it is about.</param>
/// <param name="Skipped">So many were up to date already.</param>
/// <param name="KeptHuman">So many stand because a human set them.</param>
public sealed record RescoreRun(
    string Id,
    StoredJob Job,
    string? ProposalId,
    ImmutableArray<string> Proposals,
    string ModelVersion,
    bool DryRun,
    RescoreCause Cause,
    RescorePhase Phase,
    long Scored,
    long Skipped,
    long Flipped,
    long KeptHuman,
    DateTimeOffset? FinishedAt
)
{
    internal long Number => ShortId.Parse(Id);
}

/// <summary>The work of a run's job.</summary>
public sealed record RescoreInput(string RunId);

public static class RescoreJobs
{
    /// <summary>The kind of the jobs that score.</summary>
    public const string Kind = "rescore";

    /// <summary>The kind of the jobs that take a dry run's scores over.</summary>
    public const string PromoteKind = "promote";

    /// <summary>The part that no two jobs may work on at once.</summary>
    public static string Lock(string proposalId) => $"rescore/{proposalId}";
}
