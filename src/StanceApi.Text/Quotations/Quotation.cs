using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Quotations;

/// <summary>Words that somebody is reported to have said, before it is known who.</summary>
/// <param name="Subjects">The mentions in subject position; several for a joint statement, empty where the sentence has none.</param>
/// <param name="Frame">The sentence outside the content: where the day and the question stand.</param>
/// <param name="Carriers">The media and documents that the sentence names as its source.</param>
/// <param name="Context">What the sentence says before the speaker: the question, the occasion.</param>
public sealed record Quotation(
    StatementKind Kind,
    TextSpan Content,
    TextSpan? Cue,
    Sentence Sentence,
    ImmutableArray<Mention> Subjects,
    TextSpan Frame,
    ImmutableArray<Mention> Carriers,
    string? Context
)
{
    /// <summary>
    /// In a language that leaves out a known subject, how many blocks back it may stand; null in one that does not. Zero
    /// for what only passes on what was just said.
    /// </summary>
    public int? SubjectReach { get; init; }

    /// <summary>The sentence names the source of the one before again: it said, according to the same document.</summary>
    public bool GoesOnWithSource { get; init; }

    /// <summary>The sentence says where and to whom it was said: what carried the words before does not carry these.</summary>
    public bool HasOccasion { get; init; }

    /// <summary>A paragraph of a turn in a transcript: said on the day of the transcript.</summary>
    public bool IsTurn { get; init; }
}
