using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Faults;

namespace StanceApi.Store.Tests.Sqlite;

/// <summary>Nothing here waits for anybody by the clock: who asks to write stands in the line when the call comes back.</summary>
public sealed class WritersTakeTurns : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Everyone_gets_a_turn_in_the_order_of_asking_while_a_job_writes_all_the_time()
    {
        const int job = -1;
        const int writers = 40;
        var turns = new List<int>();
        var gate = new TaskCompletionSource();
        var isWanted = true;

        async Task WorkAsync()
        {
            while (isWanted)
            {
                await Write(() => Note(job));
            }
        }

        async Task Note(int who)
        {
            turns.Add(who);
            await gate.Task;
        }

        var working = WorkAsync();
        var asked = Enumerable.Range(0, writers).Select(i => Write(() => Note(i))).ToList();
        Assert.Equal([job], turns);
        gate.SetResult();
        await Task.WhenAll(asked);
        isWanted = false;
        await working;

        Assert.Equal(Enumerable.Range(0, writers), turns.Skip(1).Take(writers));
    }

    [Fact]
    public async Task A_single_command_takes_its_turn_as_well()
    {
        await _store.Execute("CREATE TABLE Noted (Id INTEGER)");
        var gate = new TaskCompletionSource();
        var first = Write(() => gate.Task);
        var command = _store.Execute("INSERT INTO Noted VALUES (1)");
        var found = 0L;
        var last = Write(async () => found = await _store.Count("Noted"));
        Assert.False(command.IsCompleted);

        gate.SetResult();
        await Task.WhenAll(first, command, last);

        Assert.Equal(1, found);
    }

    [Fact]
    public async Task Who_no_longer_wants_to_write_leaves_the_line()
    {
        var gate = new TaskCompletionSource();
        var first = Write(() => gate.Task);
        using var gone = new CancellationTokenSource();
        var second = WriteUntil(() => Task.CompletedTask, gone.Token);
        var third = Write(() => Task.CompletedTask);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        gate.SetResult();

        await Task.WhenAll(first, third);
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_that_the_store_is_locked()
    {
        var gate = new TaskCompletionSource();
        var first = Write(() => gate.Task);

        var refused = await Assert.ThrowsAnyAsync<Exception>(() =>
            _store.Ask<StanceDb, int>(async db =>
            {
                db.Database.SetCommandTimeout(1);
                await using var transaction = await db.Database.BeginTransactionAsync(
                    TestStore.Cancel
                );
                return 0;
            })
        );

        Assert.Equal(StoreFault.Locked, StoreFaults.Of(refused));
        gate.SetResult();
        await first;
        await Write(() => Task.CompletedTask);
    }

    [Fact]
    public async Task Who_ends_without_a_commit_or_fails_gives_up_the_turn()
    {
        await _store.Ask<StanceDb, int>(async db =>
        {
            await db.Database.OpenConnectionAsync(TestStore.Cancel);
            await (await db.Database.BeginTransactionAsync(TestStore.Cancel)).DisposeAsync();
            await Write(() => Task.CompletedTask);
            return 0;
        });
        await Assert.ThrowsAnyAsync<Exception>(() =>
            _store.Execute("INSERT INTO Nowhere VALUES (1)")
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Write(() => throw new InvalidOperationException())
        );

        await Write(() => Task.CompletedTask);
    }

    private Task<bool> Write(Func<Task> work) => WriteUntil(work, TestStore.Cancel);

    private Task<bool> WriteUntil(Func<Task> work, CancellationToken cancelled) =>
        _store.Ask<StoreTransaction, bool>(t =>
            t.RunAsync(
                async () =>
                {
                    await work();
                    return true;
                },
                cancelled
            )
        );
}
