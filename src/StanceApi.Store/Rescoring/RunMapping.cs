using StanceApi.Store.Entities;
using StanceApi.Store.Jobs;

namespace StanceApi.Store.Rescoring;

internal static class RunMapping
{
    /// <param name="row">With its job.</param>
    public static RescoreRun ToStored(RescoreRunRow row) =>
        new(
            ShortId.Format(row.Id),
            JobMapping.ToStored(row.Job!),
            row.ProposalId,
            [.. row.Proposals],
            row.ModelVersion,
            row.DryRun,
            row.Cause,
            row.Phase,
            row.Scored,
            row.Skipped,
            row.Flipped,
            row.KeptHuman,
            row.FinishedAt is { } at ? new DateTimeOffset(at) : null
        );
}
