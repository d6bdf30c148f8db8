namespace StanceApi.Text.Tests.Golden;

/// <summary>Counts over annotated articles, and the shares in per cent that they make. Optional statements are in none.</summary>
/// <param name="Annotated">Statements in the annotation.</param>
/// <param name="Predicted">Statements that were read, without those that match an optional one.</param>
/// <param name="Found">Annotated statements that were read.</param>
/// <param name="Joint">Those of them with every speaker right.</param>
/// <param name="Dated">Found statements whose day the article fixes.</param>
/// <param name="Carried">Found statements that somebody carries.</param>
internal sealed record GoldenScore(
    int Articles,
    int Annotated,
    int Predicted,
    int Found,
    int Joint,
    int Dated,
    int DatedRight,
    int Carried,
    int CarriedRight
)
{
    public static GoldenScore Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public double StatementF1 => F1(Found);

    public double JointF1 => F1(Joint);

    /// <summary>Null where nothing is dated.</summary>
    public double? SaidOn => Share(DatedRight, Dated);

    /// <summary>Null where nothing is carried.</summary>
    public double? ReportedBy => Share(CarriedRight, Carried);

    public static GoldenScore operator +(GoldenScore a, GoldenScore b) =>
        new(
            a.Articles + b.Articles,
            a.Annotated + b.Annotated,
            a.Predicted + b.Predicted,
            a.Found + b.Found,
            a.Joint + b.Joint,
            a.Dated + b.Dated,
            a.DatedRight + b.DatedRight,
            a.Carried + b.Carried,
            a.CarriedRight + b.CarriedRight
        );

    private double F1(int right) => Share(2 * right, Annotated + Predicted) ?? 100;

    private static double? Share(int part, int whole) => whole == 0 ? null : 100.0 * part / whole;
}
