using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Models;

public enum ActivateModelResult
{
    Activated,

    /// <summary>It is the active one already; nothing was changed.</summary>
    AlreadyActive,

    /// <summary>There is no such model.</summary>
    Unknown,

    /// <summary>Another model became active since; nothing was changed.</summary>
    OtherRevision,
}

/// <param name="Activation">The one that holds now; null where there is none.</param>
/// <param name="AuditEventId">Null unless it was activated: the cause of what follows from it.</param>
public sealed record ActivateModelOutcome(
    ActivateModelResult Result,
    ModelActivation? Activation,
    string? AuditEventId = null
);

/// <summary>Makes a registered model the one that judges from now on.</summary>
public sealed class ActivateModel(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <summary>What the audit log calls the choice.</summary>
    internal const string ActiveId = "active";

    /// <param name="expectedRevision">The revision that the caller knows; null for any.</param>
    public async Task<ActivateModelOutcome> RunAsync(
        string version,
        int? expectedRevision,
        ActivationCause cause,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var before = await new FindModels(db).ActiveAsync(cancellationToken);
        if (expectedRevision is { } expected && before?.Revision != expected)
        {
            return new ActivateModelOutcome(ActivateModelResult.OtherRevision, before);
        }

        var model = await db.Models.SingleOrDefaultAsync(
            m => m.Version == version,
            cancellationToken
        );
        if (model is null)
        {
            return new ActivateModelOutcome(ActivateModelResult.Unknown, before);
        }

        if (string.Equals(before?.Version, version, StringComparison.Ordinal))
        {
            return new ActivateModelOutcome(ActivateModelResult.AlreadyActive, before);
        }

        var activation = await WriteAsync(version, before, cause, author, cancellationToken);
        var eventId = new AuditLog(db, ids, time, author).Add(
            AuditAction.Activate,
            RegisterModel.Entity,
            ActiveId,
            before,
            ModelMapping.ToActivation(activation)
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new ActivateModelOutcome(
            ActivateModelResult.Activated,
            ModelMapping.ToActivation(activation),
            eventId
        );
    }

    private async Task<ModelActivationRow> WriteAsync(
        string version,
        ModelActivation? before,
        ActivationCause cause,
        Author author,
        CancellationToken cancellationToken
    )
    {
        var activation = new ModelActivationRow
        {
            Revision = (before?.Revision ?? 0) + 1,
            Version = version,
            Previous = before?.Version,
            At = time.GetUtcNow().UtcDateTime,
            Who = author.Name,
            Reason = author.Reason,
            Cause = cause,
        };
        db.ModelActivations.Add(activation);
        if (await db.ActiveModels.SingleOrDefaultAsync(cancellationToken) is { } active)
        {
            active.Version = version;
            active.Revision = activation.Revision;
        }
        else
        {
            db.ActiveModels.Add(
                new ActiveModelRow { Version = version, Revision = activation.Revision }
            );
        }

        return activation;
    }
}
