using StanceApi.Store.Audit;
using StanceApi.Store.Webhooks;

namespace StanceApi.Store.Tests.Webhooks;

public sealed class DeliveringNotices : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Of_many_takers_one_gets_each_notice()
    {
        await Subscribe();
        for (var i = 0; i < 20; i++)
        {
            await Notify();
        }

        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    var mine = new List<string>();
                    while (await Take() is { } delivery)
                    {
                        mine.Add(delivery.Id);
                    }
                    return mine;
                })
        );

        var all = taken.SelectMany(t => t).ToList();
        Assert.Equal(20, all.Count);
        Assert.Equal(20, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task What_a_taker_left_undone_is_due_again()
    {
        await Subscribe();
        await Notify();

        var first = await Take();
        Assert.Null(await Take());
        _store.Time.Advance(Lease + TimeSpan.FromSeconds(1));
        var second = await Take();

        Assert.Equal(first!.Id, second!.Id);
    }

    [Fact]
    public async Task A_notice_is_written_with_what_it_tells_of_or_not_at_all()
    {
        await Subscribe();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _store.Ask<StanceDb, bool>(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(
                    TestStore.Cancel
                );
                await new Outbox(db, new IdSource(_store.Time), _store.Time).AddAsync(
                    NoticeEvents.RunFinished,
                    () => "{}",
                    TestStore.Cancel
                );
                throw new InvalidOperationException("The work fails.");
            })
        );

        Assert.Equal(0, await _store.Count("WebhookDeliveries"));
    }

    [Fact]
    public async Task What_is_done_with_is_forgotten_and_what_is_due_is_kept()
    {
        await Subscribe();
        await Notify();
        await Notify();
        var done = await Take();
        await _store.Ask<DeliveryQueue, bool>(async q =>
        {
            var attempt = new DeliveryAttempt(_store.Time.GetUtcNow().UtcDateTime, 200, null, 5);
            await q.FinishAsync(done!.Id, attempt, null, TestStore.Cancel);
            return true;
        });

        _store.Time.Advance(TimeSpan.FromDays(1));
        await _store.Ask<Deliveries, int>(d =>
            d.ForgetAsync(_store.Time.GetUtcNow(), TestStore.Cancel)
        );

        Assert.Equal(1, await _store.Count("WebhookDeliveries WHERE State = 'Pending'"));
        Assert.Equal(1, await _store.Count("WebhookDeliveries"));
    }

    private Task<StoredWebhook> Subscribe() =>
        _store.Ask<ManageWebhooks, StoredWebhook>(w =>
            w.CreateAsync(
                "https://example.org/",
                [NoticeEvents.RunFinished],
                null,
                "whsec_AAAA",
                new Author("tester"),
                TestStore.Cancel
            )
        );

    private Task<bool> Notify() =>
        _store.Ask<Outbox, bool>(async o =>
        {
            await o.AddAsync(NoticeEvents.RunFinished, () => "{}", TestStore.Cancel);
            return true;
        });

    private Task<DueDelivery?> Take() =>
        _store.Ask<DeliveryQueue, DueDelivery?>(q => q.TakeAsync([], Lease, TestStore.Cancel));
}
