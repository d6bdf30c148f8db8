using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Keys;

/// <summary>Writes down when keys were used last.</summary>
public sealed class NoteKeyUse(StanceDb db)
{
    public async Task RunAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (number, used) = (ShortId.Parse(id), at.UtcDateTime);
        await db
            .ApiKeys.Where(k => k.Id == number && (k.LastUsedAt == null || k.LastUsedAt < used))
            .ExecuteUpdateAsync(
                s => s.SetProperty(k => k.LastUsedAt, (DateTime?)used),
                cancellationToken
            );
    }
}
