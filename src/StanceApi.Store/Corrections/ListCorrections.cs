using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Corrections;

/// <summary>All that humans said of a statement, the last first, with what holds of it.</summary>
public sealed class ListCorrections(StanceDb db)
{
    public async Task<ImmutableArray<StoredCorrection>> RunAsync(
        string statementId,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(statementId, out var id))
        {
            return [];
        }

        var rows = await db
            .Corrections.AsNoTracking()
            .Where(c => c.StatementId == id)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        return [.. StoredCorrection.Of(rows).Reverse()];
    }
}
