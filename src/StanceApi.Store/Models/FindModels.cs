using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Models;

/// <summary>Reads the registry.</summary>
public sealed class FindModels(StanceDb db)
{
    /// <summary>All of them, the last registered first: there are as many as were trained, not thousands.</summary>
    public async Task<StoredModels> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .Models.AsNoTracking()
            .OrderByDescending(m => m.RegisteredAt)
            .ThenBy(m => m.Version)
            .ToListAsync(cancellationToken);
        return new StoredModels(
            [.. rows.Select(ModelMapping.ToStored)],
            await ActiveVersionAsync(cancellationToken)
        );
    }

    /// <summary>Null when there is none.</summary>
    public async Task<StoredModel?> RunAsync(string version, CancellationToken cancellationToken)
    {
        var row = await db
            .Models.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Version == version, cancellationToken);
        return row is null ? null : ModelMapping.ToStored(row);
    }

    /// <summary>Its file; null when there is no such model.</summary>
    public Task<byte[]?> FileAsync(string version, CancellationToken cancellationToken) =>
        db
            .ModelFiles.Where(f => f.Version == version)
            .Select(f => f.Content)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Null in a store that was never served.</summary>
    public Task<string?> ActiveVersionAsync(CancellationToken cancellationToken) =>
        db.ActiveModels.Select(a => a.Version).SingleOrDefaultAsync(cancellationToken);

    /// <summary>How the active model came to be it; null in a store that was never served.</summary>
    public async Task<ModelActivation?> ActiveAsync(CancellationToken cancellationToken)
    {
        var row = await db
            .ModelActivations.AsNoTracking()
            .OrderByDescending(a => a.Revision)
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : ModelMapping.ToActivation(row);
    }

    /// <summary>Every time that a model became active, the last first.</summary>
    /// <param name="version">Null for all models.</param>
    public async Task<ImmutableArray<ModelActivation>> ActivationsAsync(
        string? version,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .ModelActivations.AsNoTracking()
            .Where(a => version == null || a.Version == version)
            .OrderByDescending(a => a.Revision)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(ModelMapping.ToActivation)];
    }
}
