using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Tests.Languages.En;

/// <summary>Reads English paragraphs; every person and event in these tests is made up.</summary>
internal static class English
{
    public static IReadOnlyList<Statement> Read(params string[] paragraphs) =>
        new TextPipeline()
            .Read(
                new Article(
                    string.Join("\n\n", paragraphs),
                    ArticleFormat.PlainText,
                    new DateTimeOffset(2024, 5, 8, 12, 0, 0, TimeSpan.Zero),
                    Language: "en"
                )
            )
            .Statements;

    /// <summary>Each statement as "speaker + speaker: words".</summary>
    public static IReadOnlyList<string> Lines(params string[] paragraphs) =>
        [
            .. Read(paragraphs)
                .Select(s =>
                    string.Join(" + ", s.Speakers.Select(x => x.Name)) + ": " + s.Content.Text
                ),
        ];
}
