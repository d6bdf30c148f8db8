using System.Collections.Immutable;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Entities;

/// <summary>A speaker of one statement as its article has it, linked to the actor it stands for.</summary>
internal sealed class SpeakerRow
{
    public long StatementId { get; init; }
    public StatementRow? Statement { get; init; }
    public int Ordinal { get; init; }

    /// <summary>The statement's, again: so that what an actor or a country said can be walked by day.</summary>
    public DateOnly SaidFirst { get; init; }

    /// <summary>Null for anonymous speakers, two of whom are not one person, and where it is doubtful who it is.</summary>
    public string? ActorId { get; set; }
    public ActorRow? Actor { get; set; }

    /// <summary>The actor that the speaker was linked to before that one was merged into another; null where none was.</summary>
    public string? LinkedActorId { get; set; }
    public required string Name { get; init; }
    public string? LatinName { get; init; }
    public ActorType Type { get; init; }
    public string? Country { get; init; }

    /// <summary><see cref="Country"/>, else the actor's: what a filter goes by. The database keeps it in step with the actor.</summary>
    public string? SpeaksFor { get; init; }

    /// <summary>The office as the article words it.</summary>
    public string? Role { get; init; }

    /// <summary>The title, in the statement's language, of the office that the actor held on the day; null where unknown.</summary>
    public string? Office { get; set; }
    public string? MentionText { get; init; }
    public int? MentionStart { get; init; }

    /// <summary>How sure it is that the words are this speaker's, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>How sure it is that the speaker is this actor, 0 to 1; null without an actor.</summary>
    public double? LinkConfidence { get; set; }

    /// <summary>What speaks for the actor; empty for one whom this article made known.</summary>
    public ImmutableArray<string> LinkReasons { get; set; } = [];

    /// <summary>Who it may be, where that is doubtful; empty otherwise.</summary>
    public List<SpeakerCandidateRow> Candidates { get; init; } = [];
}
