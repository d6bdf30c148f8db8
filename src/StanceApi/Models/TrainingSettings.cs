namespace StanceApi.Models;

/// <summary>How models are trained here; section <c>Training</c> of the configuration.</summary>
public sealed class TrainingSettings
{
    public const string Section = "Training";

    /// <summary>The folder of training data; without it no model can be trained.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>A new model judges at once if its macro-F1 on the hold-out is higher by this; null for never by itself.</summary>
    public double? ActivateAtGain { get; set; }

    /// <summary>Not if it loses more than this in any language.</summary>
    public double MostLanguageLoss { get; set; }

    public bool HasData => DataFolder.Length > 0 && Directory.Exists(DataFolder);
}
