using StanceApi.Store.Models;

namespace StanceApi.Store.Entities;

/// <summary>A registered model: what it is. Rows are added and never changed.</summary>
internal sealed class ModelRow
{
    public required string Version { get; init; }
    public ModelOrigin Origin { get; init; }
    public DateTime RegisteredAt { get; init; }

    /// <summary>Who asked for it; the program itself for the one that it brings along.</summary>
    public required string RegisteredBy { get; init; }
    public string? Reason { get; init; }

    /// <summary>Of its file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>JSON; see <see cref="Stance.Evaluation.ModelCard"/>.</summary>
    public required string Card { get; init; }

    /// <summary>How many corrections by humans it was trained on.</summary>
    public int Corrections { get; init; }

    /// <summary>The last correction that there was when it was trained; 0 where it knows none.</summary>
    public long CorrectionsUpTo { get; init; }

    /// <summary>JSON; how it did on the hold-out beside the model that was active then; null where that was not tried.</summary>
    public string? Trial { get; init; }
}

/// <summary>A model's file, apart from the row that lists it.</summary>
internal sealed class ModelFileRow
{
    public required string Version { get; init; }
    public ModelRow? Model { get; init; }
    public required byte[] Content { get; init; }
}

/// <summary>Which model judges: a single row.</summary>
internal sealed class ActiveModelRow
{
    public const int Single = 1;
    public int Id { get; init; } = Single;
    public required string Version { get; set; }
    public ModelRow? Model { get; init; }

    /// <summary>1 at first, then one more with each activation.</summary>
    public int Revision { get; set; }
}

/// <summary>That a model became the active one. Rows are added and never changed: the database refuses it.</summary>
internal sealed class ModelActivationRow
{
    /// <summary>The <see cref="ActiveModelRow.Revision"/> that it made.</summary>
    public int Revision { get; init; }
    public required string Version { get; init; }
    public ModelRow? Model { get; init; }
    public string? Previous { get; init; }
    public DateTime At { get; init; }
    public required string Who { get; init; }
    public string? Reason { get; init; }
    public ActivationCause Cause { get; init; }
}
