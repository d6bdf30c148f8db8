namespace StanceApi.Stance.Features;

/// <summary>Which features were added already. One a thread, emptied in no time: a slot counts only in its own round.</summary>
internal sealed class SeenFeatures
{
    private const int FirstSize = 1024;

    [ThreadStatic]
    private static SeenFeatures? _own;
    private ulong[] _ids = new ulong[FirstSize];
    private int[] _rounds = new int[FirstSize];
    private int _round;
    private int _count;

    /// <summary>This thread's set, emptied. Only one user at a time.</summary>
    public static SeenFeatures Empty()
    {
        var seen = _own ??= new SeenFeatures();
        seen._round++;
        seen._count = 0;
        return seen;
    }

    /// <summary>Whether it is new.</summary>
    public bool Add(ulong id)
    {
        if (_count * 2 >= _ids.Length)
        {
            Grow();
        }

        return Insert(id);
    }

    private bool Insert(ulong id)
    {
        var mask = _ids.Length - 1;
        var at = (int)id & mask;
        while (_rounds[at] == _round)
        {
            if (_ids[at] == id)
            {
                return false;
            }

            at = (at + 1) & mask;
        }

        _ids[at] = id;
        _rounds[at] = _round;
        _count++;
        return true;
    }

    private void Grow()
    {
        var (ids, rounds, round) = (_ids, _rounds, _round);
        _ids = new ulong[ids.Length * 2];
        _rounds = new int[ids.Length * 2];
        (_round, _count) = (1, 0);
        for (var i = 0; i < ids.Length; i++)
        {
            if (rounds[i] == round)
            {
                Insert(ids[i]);
            }
        }
    }
}
