using StanceApi.Scheduling;
using StanceApi.Shifts;

namespace StanceApi.Webhooks;

/// <summary>Looks for new shifts, and delivers what is due.</summary>
public sealed class NoticeWork(ShiftAnnouncer shifts, NoticeDelivery delivery) : IRegularWork
{
    public async Task RunAsync(CancellationToken ct)
    {
        await shifts.RunAsync(ct);
        await delivery.RunAsync(ct);
    }
}
