using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Attribution;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Statements;

public enum StatementKind
{
    Direct,
    Indirect,
    Mixed,
}

/// <summary>What somebody said, as an article carries it.</summary>
/// <param name="Content">The words or the reported clause, without quotation marks around it, speaker and cue.</param>
/// <param name="Cue">The reporting expression; null where layout alone attributes (a transcript's speaker label).</param>
/// <param name="Speakers">One entry for each actor who said it; empty where nobody can be named.</param>
/// <param name="ReportedBy">The carriers in between (agencies, newspapers, read-outs), outermost first; never speakers.</param>
/// <param name="Context">The question that was asked, or what the statement answers to; null where it stands alone.</param>
/// <param name="Language">BCP 47 tag of the paragraph.</param>
public sealed record Statement(
    StatementKind Kind,
    TextSpan Content,
    TextSpan? Cue,
    ImmutableArray<Speaker> Speakers,
    SaidOn SaidOn,
    ImmutableArray<string> ReportedBy,
    string? Context,
    string Language
)
{
    /// <summary>What says who the speakers are; null where nobody can be named.</summary>
    public AttributionBasis? Basis { get; init; }
}
