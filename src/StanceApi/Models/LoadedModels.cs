using System.Collections.Immutable;
using StanceApi.Stance.Scoring;

namespace StanceApi.Models;

/// <summary>The models that were used last, ready to judge. Models never change, so that what is loaded stays right.</summary>
public sealed class LoadedModels
{
    /// <summary>The active one, the one before or after it, and the one that somebody compares with; each takes some ten megabytes.</summary>
    private const int Most = 3;

    private readonly Lock _lock = new();
    private ImmutableList<StanceScorer> _loaded = [];

    /// <summary>Null where it is not loaded.</summary>
    public StanceScorer? Find(string version)
    {
        // The program's own is in memory anyway once it is used.
        if (string.Equals(version, StanceScorer.ShippedCard.Version, StringComparison.Ordinal))
        {
            return StanceScorer.Default;
        }
        lock (_lock)
        {
            var found = _loaded.Find(m =>
                string.Equals(m.ModelVersion, version, StringComparison.Ordinal)
            );
            if (found is not null && _loaded[^1] != found)
            {
                _loaded = _loaded.Remove(found).Add(found);
            }
            return found;
        }
    }

    public void Keep(StanceScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        lock (_lock)
        {
            var others = _loaded.RemoveAll(m =>
                string.Equals(m.ModelVersion, scorer.ModelVersion, StringComparison.Ordinal)
            );
            _loaded = [.. others.Skip(others.Count - Most + 1), scorer];
        }
    }
}
