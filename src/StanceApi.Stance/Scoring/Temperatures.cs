using System.Runtime.InteropServices;

namespace StanceApi.Stance.Scoring;

/// <summary>What the sums of a model's parts are divided by, so that a confidence of 0.8 is right in 8 of 10 cases.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Temperatures(double Relevance, double Stance)
{
    public static Temperatures None { get; } = new(1, 1);
}
