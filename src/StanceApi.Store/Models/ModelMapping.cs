using System.Text.Json;
using StanceApi.Stance.Evaluation;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Models;

internal static class ModelMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static StoredModel ToStored(ModelRow row) =>
        new(
            ModelCard.FromJson(row.Card),
            row.Origin,
            new DateTimeOffset(row.RegisteredAt),
            row.RegisteredBy,
            row.Reason,
            row.Sha256,
            row.Corrections,
            row.CorrectionsUpTo,
            row.Trial is null ? null : JsonSerializer.Deserialize<ModelTrial>(row.Trial, Json)
        );

    public static ModelActivation ToActivation(ModelActivationRow row) =>
        new(
            row.Revision,
            row.Version,
            row.Previous,
            new DateTimeOffset(row.At),
            row.Who,
            row.Reason,
            row.Cause
        );

    public static string? Text(ModelTrial? trial) =>
        trial is null ? null : JsonSerializer.Serialize(trial, Json);
}
