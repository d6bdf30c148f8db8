using StanceApi.Stance.Scoring;
using StanceApi.Statements;
using StanceApi.Store.Corrections;
using StanceApi.Text.Dates;

namespace StanceApi.Corrections;

/// <summary>The examples in the documentation.</summary>
public static class CorrectionExamples
{
    public static CorrectStatementRequest Stance { get; } =
        new(
            "asian-nato",
            StanceLabel.Against,
            DiplomaticAct.Distance,
            null,
            null,
            null,
            null,
            "Polite, but a no"
        );

    public static CorrectStatementRequest SpeakerAndDay { get; } =
        new(
            null,
            null,
            null,
            ["subrahmanyam-jaishankar"],
            new SaidOnInput(new DateOnly(2024, 10, 1), null, DatePrecision.Day, null),
            null,
            null,
            "以外交部的实录为准"
        );

    public static CorrectionResponse Correction { get; } =
        new(
            "09m3k7bq1w2d4",
            CorrectedAspect.Stance,
            "asian-nato",
            StanceLabel.Against,
            DiplomaticAct.Distance,
            null,
            null,
            null,
            null,
            CorrectionState.InForce,
            "local",
            "Polite, but a no",
            new DateTimeOffset(2024, 10, 2, 14, 0, 0, TimeSpan.Zero),
            null
        );

    public static CorrectedStatementResponse Corrected { get; } =
        new([Correction], StatementExamples.Stored);
}
