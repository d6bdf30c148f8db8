using StanceApi.Analyze;

namespace StanceApi.Statements;

/// <summary>The examples in the documentation.</summary>
public static class StatementExamples
{
    public const string Id = "09m3k6v2c8r4t";

    public static StatementResponse Stored { get; } =
        AnalyzeExamples.Answer.Statements[0] with
        {
            Id = Id,
            ArticleId = "09m3k6tz5x0aa",
        };
}
