using StanceApi.Stance.Scoring;

namespace StanceApi.Models;

/// <summary>
/// The scorers there are. Whoever judges asks once for all that belongs together, and goes by what it got: another model
/// may become active at any time.
/// </summary>
public interface IScorers
{
    /// <summary>For work without a store: the model that the program brings along.</summary>
    IStanceScorer Shipped { get; }

    /// <summary>The one that judges now.</summary>
    Task<IStanceScorer> ActiveAsync(CancellationToken ct);

    /// <summary>Tells why the active model judges as it does.</summary>
    Task<IStanceExplainer> ExplainerAsync(CancellationToken ct);

    /// <summary>The scorer of this version; null where the registry has none, or where this program cannot serve it.</summary>
    Task<IStanceScorer?> FindAsync(string version, CancellationToken ct);
}
