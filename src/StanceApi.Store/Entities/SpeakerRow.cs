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

    /// <summary>Null for anonymous speakers: two of them are not one person.</summary>
    public string? ActorId { get; set; }
    public ActorRow? Actor { get; set; }
    public required string Name { get; init; }
    public string? LatinName { get; init; }
    public ActorType Type { get; init; }
    public string? Country { get; init; }

    /// <summary><see cref="Country"/>, else the actor's: what a filter goes by. The database keeps it in step with the actor.</summary>
    public string? SpeaksFor { get; init; }
    public string? Role { get; init; }
    public string? MentionText { get; init; }
    public int? MentionStart { get; init; }
    public double Confidence { get; init; }
}
