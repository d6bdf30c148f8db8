using System.Numerics;

namespace StanceApi.Stance.Features;

/// <summary>
/// Numbers ids that are themselves hashes, in the order they come: an open table, at most half full, with a small filter
/// before it that turns most unknown ids away. The table holds numbers only, so that more of it stays in the processor's
/// cache. Safe for concurrent reading.
/// </summary>
internal sealed class IdMap
{
    private const int FilterBitsPerEntry = 8;
    private const int LeastSize = 16;

    /// <summary>One more than the number of the id that lies there; 0 for none.</summary>
    private int[] _slots = new int[LeastSize];
    private ulong[] _filter = new ulong[2];
    private ulong[] _ids = new ulong[LeastSize / 2];

    public IdMap() { }

    /// <summary>Gives each id its place in the list.</summary>
    public IdMap(ReadOnlySpan<ulong> ids)
    {
        _ids = new ulong[Math.Max(ids.Length, LeastSize / 2)];
        Resize((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSize, ids.Length * 2)));
        foreach (var id in ids)
        {
            Add(id);
        }
    }

    public int Count { get; private set; }

    /// <summary>-1 where the id is unknown.</summary>
    public int Find(ulong id)
    {
        var bit = id >> 32;
        return (_filter[(bit >> 6) & (uint)(_filter.Length - 1)] & (1UL << (int)(bit & 63))) == 0
            ? -1
            : FindSlot(id) - 1;
    }

    /// <summary>
    /// Finds many at once: no step waits for the one before, so that the processor fetches several entries at a time.
    /// </summary>
    /// <param name="items">The features to find.</param>
    /// <param name="found">As long as the items: which of them were found, in their order.</param>
    /// <param name="numbers">As long as the items: the number of each of those.</param>
    /// <param name="rows">The ids once more, each in a row of its number, with what will be read next.</param>
    /// <returns>How many were found.</returns>
    public int FindAll(ReadOnlySpan<Feature> items, Span<int> found, Span<int> numbers, IdRows rows)
    {
        var filter = _filter;
        var likely = 0;
        for (var i = 0; i < items.Length; i++)
        {
            var bit = items[i].Id >> 32;
            found[likely] = i;
            likely += (int)((filter[(bit >> 6) & (uint)(filter.Length - 1)] >> (int)bit) & 1);
        }

        var slots = _slots;
        for (var i = 0; i < likely; i++)
        {
            numbers[i] = slots[(int)items[found[i]].Id & (slots.Length - 1)] - 1;
        }

        var count = 0;
        for (var i = 0; i < likely; i++)
        {
            var (item, number) = (found[i], numbers[i]);
            var id = items[item].Id;
            if (number >= 0 && rows[number] != id)
            {
                number = FindSlot(id) - 1;
            }

            found[count] = item;
            numbers[count] = number;
            count += number >= 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The id must be new; its number is the count before.</summary>
    public int Add(ulong id)
    {
        if (Count * 2 >= _slots.Length)
        {
            Resize(_slots.Length * 2);
        }

        if (Count == _ids.Length)
        {
            Array.Resize(ref _ids, Count * 2);
        }

        _ids[Count] = id;
        Insert(Count);
        return Count++;
    }

    private int FindSlot(ulong id)
    {
        var mask = _slots.Length - 1;
        var at = (int)id & mask;
        while (_slots[at] > 0 && _ids[_slots[at] - 1] != id)
        {
            at = (at + 1) & mask;
        }

        return _slots[at];
    }

    private void Resize(int size)
    {
        _slots = new int[size];
        _filter = new ulong[Math.Max(2, size * FilterBitsPerEntry / 2 / 64)];
        for (var number = 0; number < Count; number++)
        {
            Insert(number);
        }
    }

    private void Insert(int number)
    {
        var id = _ids[number];
        var mask = _slots.Length - 1;
        var at = (int)id & mask;
        while (_slots[at] > 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = number + 1;
        var bit = id >> 32;
        _filter[(bit >> 6) & (uint)(_filter.Length - 1)] |= 1UL << (int)(bit & 63);
    }
}
