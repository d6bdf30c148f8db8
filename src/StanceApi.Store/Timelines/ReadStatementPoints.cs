namespace StanceApi.Store.Timelines;

/// <summary>Single points by the ids of their statements.</summary>
public sealed class ReadStatementPoints(StanceDb db)
{
    /// <summary>By statement; those that are not there, or not on the proposal, are left out.</summary>
    public async Task<IReadOnlyDictionary<string, TimelinePoint>> RunAsync(
        string proposalId,
        IEnumerable<string> statementIds,
        CancellationToken cancellationToken
    )
    {
        var ids = statementIds.Select(ShortId.Parse).ToArray();
        var points = await TimelinePoints.ReadAsync(
            db.Speakers.Where(s => ids.Contains(s.StatementId)),
            proposalId,
            TimeZoneInfo.Utc,
            cancellationToken
        );
        return points
            .Select(p => p.Point)
            .DistinctBy(p => p.StatementId, StringComparer.Ordinal)
            .ToDictionary(p => p.StatementId, StringComparer.Ordinal);
    }
}
