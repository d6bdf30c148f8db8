using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Hosting;

/// <summary>Stands in until a trained model is there: everything is unrelated, with no confidence.</summary>
public sealed class NeutralScorer : IStanceScorer
{
    public string ModelVersion => "none";

    public IReadOnlyList<StanceScore> Score(
        IReadOnlyList<StatementToScore> statements,
        Proposal proposal
    )
    {
        ArgumentNullException.ThrowIfNull(statements);
        return
        [
            .. statements.Select(_ => new StanceScore(
                StanceLabel.Unrelated,
                0,
                0,
                new StanceProbabilities(0, 0, 0, 1),
                DiplomaticAct.Other,
                []
            )),
        ];
    }
}
