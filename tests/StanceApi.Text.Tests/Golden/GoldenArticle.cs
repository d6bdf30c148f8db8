using System.Text.Json;
using System.Text.Json.Serialization;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Tests.Golden;

/// <summary>An article with what a careful reader finds in it: a document and, beside it, a JSON file of the same name.</summary>
internal sealed record GoldenArticle(
    string Id,
    string Language,
    string Format,
    DateTimeOffset? Published,
    IReadOnlyList<string> Phenomena,
    IReadOnlyList<GoldenStatement> Statements
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The document as it would come in; its language is left to detection.</summary>
    [JsonIgnore]
    public Article Article { get; private init; } = new("", ArticleFormat.PlainText);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Golden");

    /// <summary>The languages with articles: the folder's subfolders.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        .. Directory
            .EnumerateDirectories(Folder)
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every article, ordered by language and name.</summary>
    public static IReadOnlyList<GoldenArticle> All { get; } =
    [
        .. Languages.SelectMany(language =>
            Directory
                .EnumerateFiles(Path.Combine(Folder, language), "*.json")
                .Order(StringComparer.Ordinal)
                .Select(Load)
        ),
    ];

    private static GoldenArticle Load(string annotation)
    {
        var document = Directory
            .EnumerateFiles(
                Path.GetDirectoryName(annotation)!,
                Path.GetFileNameWithoutExtension(annotation) + ".*"
            )
            .Single(file => !file.EndsWith(".json", StringComparison.Ordinal));
        var golden = JsonSerializer.Deserialize<GoldenArticle>(
            File.ReadAllText(annotation),
            Options
        )!;
        var format = golden.Format switch
        {
            "markdown" => ArticleFormat.Markdown,
            "html" => ArticleFormat.Html,
            "plain" => ArticleFormat.PlainText,
            _ => throw new InvalidDataException($"{annotation}: no such format {golden.Format}"),
        };
        return golden with
        {
            Article = new Article(File.ReadAllText(document), format, golden.Published),
        };
    }
}

/// <summary>A statement as annotated.</summary>
/// <param name="Text">Its words; paragraphs joined by a blank line.</param>
/// <param name="Speakers">For each speaker the accepted names; empty where nobody can be named.</param>
/// <param name="SaidOn">A day, a month, a year, or an interval with two dots; null where the article fixes none.</param>
/// <param name="Optional">Two careful readers could differ: it counts neither way.</param>
internal sealed record GoldenStatement(
    string Text,
    string Kind,
    IReadOnlyList<IReadOnlyList<string>> Speakers,
    string? SaidOn,
    IReadOnlyList<string> ReportedBy,
    bool Optional
);
