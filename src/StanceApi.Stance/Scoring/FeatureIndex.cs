using System.Numerics;

namespace StanceApi.Stance.Scoring;

/// <summary>Finds a feature's place by its id: an open hash table, at most half full.</summary>
internal sealed class FeatureIndex
{
    private readonly ulong[] _ids;
    private readonly int[] _places;
    private readonly int _mask;

    public FeatureIndex(ulong[] features)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        _mask = size - 1;
        _ids = new ulong[size];
        _places = new int[size];
        Array.Fill(_places, -1);
        for (var i = 0; i < features.Length; i++)
        {
            var at = (int)features[i] & _mask;
            while (_places[at] >= 0)
            {
                at = (at + 1) & _mask;
            }

            _ids[at] = features[i];
            _places[at] = i;
        }
    }

    /// <summary>-1 where the feature is unknown.</summary>
    public int Find(ulong id)
    {
        var at = (int)id & _mask;
        while (_places[at] >= 0)
        {
            if (_ids[at] == id)
            {
                return _places[at];
            }

            at = (at + 1) & _mask;
        }

        return -1;
    }
}
