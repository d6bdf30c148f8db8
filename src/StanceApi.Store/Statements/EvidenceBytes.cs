using System.Buffers;
using System.Collections.Immutable;
using StanceApi.Stance.Scoring;
using StanceApi.Text.Documents;

namespace StanceApi.Store.Statements;

/// <summary>
/// Evidence as a column keeps it: for each span the distance from the end of the one before, the length and the weight in
/// ten-thousandths, as numbers of variable length. Some 5 bytes a span, where most rows of a large store are stances; the
/// words are those of the statement.
/// </summary>
public static class EvidenceBytes
{
    private const double Unit = 10_000;

    public static byte[] Encode(ImmutableArray<Evidence> evidence)
    {
        var bytes = new ArrayBufferWriter<byte>(64);
        var last = 0;
        foreach (var (span, weight) in evidence.IsDefault ? [] : evidence)
        {
            Write(bytes, ZigZag(span.Start - last));
            Write(bytes, (ulong)(span.End - span.Start));
            Write(bytes, ZigZag((long)Math.Round(weight * Unit)));
            last = span.End;
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <param name="text">The statement's words; spans beyond them, since they were cut, are left out.</param>
    public static ImmutableArray<Evidence> Decode(byte[] bytes, string text)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(text);
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        var (at, last) = (0, 0L);
        while (at < bytes.Length)
        {
            var start = last + UnZigZag(Read(bytes, ref at));
            var end = start + (long)Read(bytes, ref at);
            var weight = UnZigZag(Read(bytes, ref at)) / Unit;
            if (start >= 0 && end <= text.Length)
            {
                evidence.Add(new Evidence(TextSpan.Of(text, (int)start, (int)end), weight));
            }

            last = end;
        }

        return evidence.DrainToImmutable();
    }

    private static void Write(ArrayBufferWriter<byte> bytes, ulong value)
    {
        var span = bytes.GetSpan(10);
        var count = 0;
        while (value >= 0x80)
        {
            span[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[count++] = (byte)value;
        bytes.Advance(count);
    }

    private static ulong Read(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; at < bytes.Length; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                break;
            }
        }

        return value;
    }

    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    private static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
