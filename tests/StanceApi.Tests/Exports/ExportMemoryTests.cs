using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Exports;
using StanceApi.Statements;
using StanceApi.Store;
using StanceApi.Store.Exports;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Exports;

/// <summary>Run by themselves: what other tests hold would be counted.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryTests
{
    public const string Name = "memory";
}

[Collection(MemoryTests.Name)]
public sealed class ExportMemoryTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Count = 100;
    private const int Copies = 160;
    private const int Length = 2_000;

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Ndjson)]
    public async Task What_is_held_in_memory_does_not_grow_with_the_file(ExportFormat format)
    {
        await using var scope = api.Factory.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<StanceDb>();
        await db.Database.OpenConnectionAsync(Test.Cancelled);
        await Fill(db);
        var sink = new MeasuringStream();

        await StatementColumns
            .For(null)
            .WriteAsync(
                services
                    .GetRequiredService<StreamStatements>()
                    .RunAsync(new(), Test.Cancelled)
                    .Select(StatementResponse.From),
                format,
                sink,
                Test.Cancelled
            );

        Assert.True(sink.Written > (long)Count * Copies * Length, $"{sink.Written} bytes");
        Assert.True(
            sink.MostHeld - sink.HeldAtFirst < sink.Written / 4,
            $"{sink.HeldAtFirst} to {sink.MostHeld} bytes held for {sink.Written} written"
        );
    }

    /// <summary>Stores a hundred long statements and copies their rows.</summary>
    private async Task Fill(StanceDb db)
    {
        if (
            await db
                .Database.SqlQuery<long>($"SELECT count(*) AS Value FROM Statements")
                .SingleAsync(Test.Cancelled) > 0
        )
        {
            return;
        }
        await api.Store(
            "en",
            [
                .. Enumerable
                    .Range(0, Count)
                    .Select(i => new Said(
                        "Anna One",
                        "USA",
                        $"Point {i} {new string((char)('a' + i % 26), Length)}",
                        new DateOnly(2024, 1, 15)
                    )),
            ]
        );
        await db.Database.ExecuteSqlAsync(
            $"CREATE TEMP TABLE Copied AS SELECT * FROM Statements",
            Test.Cancelled
        );
        for (var i = 0; i < Copies; i++)
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE Copied SET Id = Id + {Count}; INSERT INTO Statements SELECT * FROM Copied",
                Test.Cancelled
            );
        }
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
