using StanceApi.Text.Dates;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Entities;

internal sealed class StatementRow
{
    public long Id { get; init; }
    public long ArticleId { get; init; }
    public ArticleRow? Article { get; init; }
    public StatementKind Kind { get; init; }
    public required string Text { get; init; }
    public int Start { get; init; }
    public string? CueText { get; init; }
    public int? CueStart { get; init; }
    public string? Context { get; init; }
    public required string Language { get; init; }
    public required List<string> ReportedBy { get; init; }

    /// <summary>First day on which it can have been said; <see cref="DateOnly.MinValue"/> when unknown, so that undated ones sort last.</summary>
    public DateOnly SaidFirst { get; init; }

    /// <summary>Last day on which it can have been said.</summary>
    public DateOnly SaidLast { get; init; }
    public DatePrecision SaidPrecision { get; init; }
    public DateBasis? SaidBasis { get; init; }

    /// <summary>Equal for repetitions of the same words; see <see cref="Stance.Independence.Wording.Hash"/>.</summary>
    public long Words { get; init; }

    /// <summary>Equal for statements that are one piece of evidence: the smallest id among them.</summary>
    public long EvidenceGroup { get; set; }
    public List<SpeakerRow> Speakers { get; init; } = [];
    public List<StanceRow> Stances { get; init; } = [];
}
