using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Evaluation;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Models;

/// <summary>A model to be registered.</summary>
/// <param name="File">As <see cref="Stance.Scoring.StanceScorer.Read"/> reads it.</param>
/// <param name="Corrections">How many corrections by humans it was trained on.</param>
/// <param name="CorrectionsUpTo">The last correction that there was; 0 for none.</param>
public sealed record NewModel(
    ModelCard Card,
    byte[] File,
    ModelOrigin Origin,
    int Corrections = 0,
    long CorrectionsUpTo = 0,
    ModelTrial? Trial = null
);

/// <summary>Puts a model into the registry; that alone does not make it judge.</summary>
public sealed class RegisterModel(StanceDb db, IdSource ids, TimeProvider time)
{
    internal const string Entity = "model";

    /// <summary>False when the registry has a model of this version; nothing is changed then.</summary>
    public async Task<bool> RunAsync(
        NewModel model,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(author);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var version = model.Card.Version;
        if (await db.Models.AnyAsync(m => m.Version == version, cancellationToken))
        {
            return false;
        }

        var row = new ModelRow
        {
            Version = version,
            Origin = model.Origin,
            RegisteredAt = time.GetUtcNow().UtcDateTime,
            RegisteredBy = author.Name,
            Reason = author.Reason,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(model.File)),
            Card = model.Card.ToJson(),
            Corrections = model.Corrections,
            CorrectionsUpTo = model.CorrectionsUpTo,
            Trial = ModelMapping.Text(model.Trial),
        };
        db.Models.Add(row);
        db.ModelFiles.Add(new ModelFileRow { Version = version, Content = model.File });
        new AuditLog(db, ids, time, author).Add(
            AuditAction.Create,
            Entity,
            version,
            null,
            ModelFacts.Of(row)
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }
}

/// <summary>What the audit log keeps of a model: what identifies it, without its figures.</summary>
internal sealed record ModelFacts(
    string Version,
    ModelOrigin Origin,
    string Sha256,
    int Corrections,
    string? Active = null
)
{
    public static ModelFacts Of(ModelRow row) =>
        new(row.Version, row.Origin, row.Sha256, row.Corrections);
}
