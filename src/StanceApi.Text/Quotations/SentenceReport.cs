using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;

namespace StanceApi.Text.Quotations;

/// <summary>What one sentence holds for attribution.</summary>
/// <param name="LeadSubjects">Whom the sentence is about, whether or not it reports words.</param>
/// <param name="Mentions">Everybody it names outside quotations, in text order.</param>
public sealed record SentenceReport(
    Sentence Sentence,
    ImmutableArray<Mention> LeadSubjects,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<Quotation> Quotations
)
{
    /// <summary>The agency of the dateline that the sentence begins with: it carries what stands under it.</summary>
    public Mention? Dateline { get; init; }

    /// <summary>The sentence can go on with what the one before reports.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Who speaks in the paragraph that the sentence announces with its colon; empty where it announces none.</summary>
    public ImmutableArray<Mention> Announces { get; init; } = [];

    /// <summary>Who says, and by which cue, what the sentence before holds: 幹部はそう語った; null where nobody does.</summary>
    public (ImmutableArray<Mention> Subjects, TextSpan Cue)? PointsBack { get; init; }
}
