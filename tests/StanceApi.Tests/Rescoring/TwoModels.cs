using StanceApi.Models;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Rescoring;

/// <summary>Two models, one of which sees everything the other way round; tests choose which is active.</summary>
public sealed class TwoModels : IScorers
{
    public const string Plain = "cue-1";
    public const string Contrary = "cue-2";

    private readonly Dictionary<string, IStanceScorer> _models = new(StringComparer.Ordinal)
    {
        [Plain] = new CueScorer(),
        [Contrary] = new ContraryScorer(),
    };

    public string Active { get; set; } = Plain;

    public IStanceScorer Shipped => _models[Plain];

    public Task<IStanceScorer> ActiveAsync(CancellationToken ct) =>
        Task.FromResult(_models[Active]);

    public Task<IStanceExplainer> ExplainerAsync(CancellationToken ct) =>
        Task.FromResult<IStanceExplainer>(StanceScorer.Default);

    public Task<IStanceScorer?> FindAsync(string version, CancellationToken ct) =>
        Task.FromResult(_models.GetValueOrDefault(version));

    private sealed class ContraryScorer : IStanceScorer
    {
        private readonly CueScorer _scorer = new();

        public string ModelVersion => Contrary;

        public IReadOnlyList<StanceScore> Score(
            IReadOnlyList<StatementToScore> statements,
            Proposal proposal
        ) =>
            [
                .. _scorer
                    .Score(statements, proposal)
                    .Select(s =>
                        s with
                        {
                            Label = s.Label switch
                            {
                                StanceLabel.Favor => StanceLabel.Against,
                                StanceLabel.Against => StanceLabel.Favor,
                                _ => s.Label,
                            },
                            Score = -s.Score,
                        }
                    ),
            ];
    }
}
