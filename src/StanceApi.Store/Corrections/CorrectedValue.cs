using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using StanceApi.Stance.Scoring;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Corrections;

/// <summary>What of a statement a correction is about.</summary>
public enum CorrectedAspect
{
    /// <summary>Its stance toward one proposal.</summary>
    Stance,

    /// <summary>Who said it.</summary>
    Speakers,

    /// <summary>When it was said.</summary>
    SaidOn,

    /// <summary>Where it begins and ends in its article.</summary>
    Span,
}

/// <summary>What a human says of one aspect; what belongs to the others is null.</summary>
/// <param name="Speakers">Ids of actors; empty where nobody can be named.</param>
/// <param name="Start">First UTF-16 code unit in the article's text.</param>
/// <param name="End">One past the last.</param>
public sealed record CorrectedValue(
    StanceLabel? Label = null,
    DiplomaticAct? Act = null,
    ImmutableArray<string>? Speakers = null,
    SaidOn? SaidOn = null,
    int? Start = null,
    int? End = null
)
{
    /// <summary>Whether the two say the same; the order of speakers does not matter.</summary>
    public bool Agrees(CorrectedValue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Label, Act, SaidOn, Start, End)
                == (other.Label, other.Act, other.SaidOn, other.Start, other.End)
            && (Speakers ?? []).ToHashSet(StringComparer.Ordinal).SetEquals(other.Speakers ?? []);
    }

    internal string ToJson() => JsonSerializer.Serialize(this, CorrectionJson.Options);

    internal static CorrectedValue FromJson(string json) =>
        JsonSerializer.Deserialize<CorrectedValue>(json, CorrectionJson.Options)!;
}

internal static class CorrectionJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
