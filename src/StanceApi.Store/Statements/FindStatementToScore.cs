using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Statements;

/// <summary>A stored statement in its article, as a scorer wants it.</summary>
public sealed class FindStatementToScore(StanceDb db)
{
    /// <summary>Null when there is none.</summary>
    public async Task<StatementToScore?> RunAsync(string id, CancellationToken cancellationToken)
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var found = await StatementsToScore.LoadAsync(db, [number], cancellationToken);
        return found.GetValueOrDefault(number)?.ToScore;
    }
}
