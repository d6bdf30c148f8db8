using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Statements;

/// <summary>Statements by the day they were said, the latest first, undated last.</summary>
public sealed class ListStatements(StanceDb db)
{
    public async Task<Page<StoredStatement>> RunAsync(
        StatementFilter filter,
        int limit,
        SaidCursor? after,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var statements = db.Statements.Matching(filter, db);
        if (after is not null)
        {
            statements = statements.Where(s =>
                s.SaidFirst < after.Said || (s.SaidFirst == after.Said && s.Id < after.Id)
            );
        }

        var rows = await statements
            .OrderByDescending(s => s.SaidFirst)
            .ThenByDescending(s => s.Id)
            .Take(limit + 1)
            .WithDetails()
            .ToListAsync(cancellationToken);
        return Page.Of(
            rows.ConvertAll(StatementMapping.ToStored),
            limit,
            s => new SaidCursor(s.SaidOn.Date ?? DateOnly.MinValue, ShortId.Parse(s.Id))
        );
    }
}
