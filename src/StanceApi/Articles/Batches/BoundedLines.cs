using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using StanceApi.Store.Batches;

namespace StanceApi.Articles.Batches;

/// <summary>Reads lines of UTF-8 as they come, however many there are. A line that is too long is passed over.</summary>
public static class BoundedLines
{
    private const int BufferSize = 64 * 1024;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Empty lines are left out, but counted.</summary>
    public static async IAsyncEnumerable<BatchLine> ReadAsync(
        Stream stream,
        long maxBytes,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize));
        var number = 1;
        var isTooLong = false;
        while (true)
        {
            var result = await reader.ReadAsync(ct);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                if (Line(number++, buffer.Slice(0, end), isTooLong, maxBytes) is { } line)
                {
                    yield return line;
                }
                isTooLong = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            if (result.IsCompleted)
            {
                if (Line(number, buffer, isTooLong, maxBytes) is { } last)
                {
                    yield return last;
                }
                break;
            }
            if (buffer.Length > maxBytes)
            {
                isTooLong = true;
                buffer = buffer.Slice(buffer.End);
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
        await reader.CompleteAsync();
    }

    private static BatchLine? Line(
        int number,
        ReadOnlySequence<byte> bytes,
        bool isTooLong,
        long maxBytes
    )
    {
        if (isTooLong || bytes.Length > maxBytes)
        {
            return new BatchLine(number, null, $"The line is longer than {maxBytes:N0} bytes.");
        }
        try
        {
            var text = Strict.GetString(bytes).Trim('\uFEFF', ' ', '\t', '\r');
            return text.Length == 0 ? null : new BatchLine(number, text, null);
        }
        catch (DecoderFallbackException)
        {
            return new BatchLine(number, null, "The line is not in UTF-8.");
        }
    }
}
