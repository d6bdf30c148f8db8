using Microsoft.Extensions.DependencyInjection;
using StanceApi.Exports;
using StanceApi.Statements;
using StanceApi.Store.Exports;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Exports;

public sealed class ExportMemoryTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Articles = 20;
    private const int PerArticle = 400;

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Ndjson)]
    public async Task What_is_held_in_memory_does_not_grow_with_the_file(ExportFormat format)
    {
        var padding = new string('x', 2_000);
        for (var i = 0; i < Articles; i++)
        {
            await api.Store(
                "en",
                [
                    .. Enumerable
                        .Range(0, PerArticle)
                        .Select(j => new Said(
                            "Anna One",
                            "USA",
                            $"Point {format} {i} {j} {padding}",
                            new DateOnly(2024, 1, 15)
                        )),
                ]
            );
        }

        await using var scope = api.Factory.Services.CreateAsyncScope();
        var stream = scope.ServiceProvider.GetRequiredService<StreamStatements>();
        var sink = new MeasuringStream();
        await StatementColumns
            .For(null)
            .WriteAsync(
                stream
                    .RunAsync(new(Query: format.ToString()), Test.Cancelled)
                    .Select(StatementResponse.From),
                format,
                sink,
                Test.Cancelled
            );

        Assert.True(sink.Written > Articles * PerArticle * 2_000L, $"{sink.Written} bytes");
        // A batch is some megabytes; the file is sixteen times as long.
        Assert.True(
            sink.MostHeld - sink.HeldAtFirst < sink.Written / 2,
            $"{sink.HeldAtFirst} to {sink.MostHeld} bytes held for {sink.Written} written"
        );
    }

    /// <summary>Forgets what is written and looks at what is reachable then.</summary>
    private sealed class MeasuringStream : Stream
    {
        private const long Every = 1_000_000;
        private long _next = Every;

        public long Written { get; private set; }

        public long HeldAtFirst { get; private set; }

        public long MostHeld { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Count(buffer.Length);

        public override void Write(byte[] buffer, int offset, int count) => Count(count);

        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            Count(buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override void Flush() { }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private void Count(int bytes)
        {
            Written += bytes;
            if (Written < _next)
            {
                return;
            }
            _next = Written + Every;
            var held = GC.GetTotalMemory(forceFullCollection: true);
            HeldAtFirst = HeldAtFirst == 0 ? held : HeldAtFirst;
            MostHeld = Math.Max(MostHeld, held);
        }
    }
}
