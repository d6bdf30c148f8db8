using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Entities;

/// <summary>Who judged: a model's stance gives way to a later one, a human's stands until a human changes it.</summary>
public enum StanceSource
{
    Model,
    Human,
}

/// <summary>The stance that holds for a statement and a proposal; there is one at most.</summary>
internal sealed class StanceRow : IScoreColumns
{
    public long StatementId { get; init; }
    public StatementRow? Statement { get; init; }
    public required string ProposalId { get; init; }
    public ProposalRow? Proposal { get; init; }

    /// <summary>The statement's, again: so that what bears on a proposal can be walked by day.</summary>
    public required DateOnly SaidFirst { get; init; }

    /// <summary>Which wording of the proposal it was judged against.</summary>
    public int ProposalRevision { get; set; }
    public StanceLabel Label { get; set; }
    public double Score { get; set; }
    public double Confidence { get; set; }
    public double ProbabilityFavor { get; set; }
    public double ProbabilityAgainst { get; set; }
    public double ProbabilityNeutral { get; set; }
    public double ProbabilityUnrelated { get; set; }
    public DiplomaticAct Act { get; set; }

    /// <summary>See <see cref="Statements.EvidenceBytes"/>.</summary>
    public byte[] Evidence { get; set; } = [];
    public required string ModelVersion { get; set; }
    public StanceSource Source { get; set; }
    public DateTime ScoredAt { get; set; }
}
