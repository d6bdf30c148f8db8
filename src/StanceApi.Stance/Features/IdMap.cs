using System.Numerics;
using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>
/// Finds a number by an id that is itself a hash: an open table, at most half full, with a small filter before it that
/// turns most unknown ids away. Safe for concurrent reading.
/// </summary>
internal sealed class IdMap
{
    private const int FilterBitsPerEntry = 8;
    private const int LeastSize = 16;
    private Entry[] _entries = new Entry[LeastSize];
    private ulong[] _filter = new ulong[2];
    private int _count;

    public IdMap() { }

    /// <summary>Gives each id its place in the list.</summary>
    public IdMap(ReadOnlySpan<ulong> ids)
    {
        Resize((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSize, ids.Length * 2)));
        for (var i = 0; i < ids.Length; i++)
        {
            Add(ids[i], i);
        }
    }

    /// <summary>-1 where the id is unknown.</summary>
    public int Find(ulong id)
    {
        var bit = id >> 32;
        if ((_filter[(bit >> 6) & (uint)(_filter.Length - 1)] & (1UL << (int)(bit & 63))) == 0)
        {
            return -1;
        }

        var mask = _entries.Length - 1;
        var at = (int)id & mask;
        while (_entries[at].Used)
        {
            if (_entries[at].Id == id)
            {
                return _entries[at].Value;
            }

            at = (at + 1) & mask;
        }

        return -1;
    }

    /// <summary>The id must be new.</summary>
    public void Add(ulong id, int value)
    {
        if (_count * 2 >= _entries.Length)
        {
            Resize(_entries.Length * 2);
        }

        Insert(new Entry(id, value, true));
    }

    private void Resize(int size)
    {
        var old = _entries;
        _entries = new Entry[size];
        _filter = new ulong[Math.Max(2, size * FilterBitsPerEntry / 2 / 64)];
        _count = 0;
        foreach (var entry in old)
        {
            if (entry.Used)
            {
                Insert(entry);
            }
        }
    }

    private void Insert(Entry entry)
    {
        var mask = _entries.Length - 1;
        var at = (int)entry.Id & mask;
        while (_entries[at].Used)
        {
            at = (at + 1) & mask;
        }

        _entries[at] = entry;
        var bit = entry.Id >> 32;
        _filter[(bit >> 6) & (uint)(_filter.Length - 1)] |= 1UL << (int)(bit & 63);
        _count++;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(ulong Id, int Value, bool Used);
}
