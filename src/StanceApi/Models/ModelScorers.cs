using StanceApi.ChatScoring;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Models;

namespace StanceApi.Models;

/// <summary>
/// Scorers over the models of the registry, and over a chat model before them where one is configured. Which model is
/// active is asked of the store each time, so that all servers that share it go by the same one.
/// </summary>
/// <param name="chat">Null unless a chat model is configured.</param>
public sealed class ModelScorers(FindModels models, LoadedModels loaded, ChatStanceScorer? chat)
    : IScorers
{
    public IStanceScorer Shipped => OverChat(StanceScorer.Default);

    public async Task<IStanceScorer> ActiveAsync(CancellationToken ct) =>
        OverChat(await ActiveModelAsync(ct));

    public async Task<IStanceExplainer> ExplainerAsync(CancellationToken ct) =>
        await ActiveModelAsync(ct);

    public async Task<IStanceScorer?> FindAsync(string version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(version);
        return string.Equals(version, chat?.ModelVersion, StringComparison.Ordinal)
            ? await ActiveAsync(ct)
            : await LoadAsync(version, ct);
    }

    private IStanceScorer OverChat(StanceScorer model) => chat?.Over(model) ?? (IStanceScorer)model;

    private async Task<StanceScorer> ActiveModelAsync(CancellationToken ct) =>
        await models.ActiveVersionAsync(ct) is { } version
        && await LoadAsync(version, ct) is { } model
            ? model
            : StanceScorer.Default;

    private async Task<StanceScorer?> LoadAsync(string version, CancellationToken ct)
    {
        if (loaded.Find(version) is { } known)
        {
            return known;
        }
        if (
            !StanceScorer.CanServe(version)
            || await models.RunAsync(version, ct) is not { } model
            || await models.FileAsync(version, ct) is not { } file
        )
        {
            return null;
        }
        var scorer = StanceScorer.Read(file, model.Card);
        loaded.Keep(scorer);
        return scorer;
    }
}
