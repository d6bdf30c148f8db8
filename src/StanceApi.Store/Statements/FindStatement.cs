using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Statements;

public sealed class FindStatement(StanceDb db)
{
    /// <summary>Null when there is none.</summary>
    public async Task<StoredStatement?> RunAsync(string id, CancellationToken cancellationToken)
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var row = await db
            .Statements.Where(s => s.Id == number)
            .WithDetails()
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? null : StatementMapping.ToStored(row);
    }
}
