using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StanceApi.Citations;
using StanceApi.Store.Articles;
using StanceApi.Store.Statements;
using StanceApi.Tests.Support;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Tests.Citations;

public sealed class CitationFormTests
{
    private static readonly string Golden = Path.Combine(Source.Folder, "Citations", "Golden");

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Cases { get; } = new("full", "bare", "hostile", "joint");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_form_is_the_golden_one(string name)
    {
        var citation = Of(name);

        await Same($"{name}.txt", PlainTextCitation.Of(citation) + "\n");
        await Same($"{name}.md", MarkdownCitation.Of(citation));
        await Same($"{name}.csl.json", CslCitation.Of(citation).ToJsonString(Readable) + "\n");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void CSL_items_have_only_fields_and_values_that_the_schema_knows(string name)
    {
        var item = Assert.Single(CslCitation.Of(Of(name)))!.AsObject();

        string[] texts =
        [
            "id",
            "title",
            "language",
            "genre",
            "container-title",
            "publisher",
            "source",
            "URL",
            "note",
        ];
        string[] dates = ["issued", "accessed"];
        Assert.Equal("speech", (string?)item["type"]);
        Assert.NotNull(item["id"]);
        Assert.All(
            item,
            field =>
            {
                Assert.NotNull(field.Value);
                if (texts.Contains(field.Key))
                {
                    Assert.Equal(JsonValueKind.String, field.Value.GetValueKind());
                }
                else if (dates.Contains(field.Key))
                {
                    IsDate(field.Value);
                }
                else if (field.Key is "author")
                {
                    Assert.All(
                        field.Value.AsArray(),
                        n => Assert.Equal("literal", Assert.Single(n!.AsObject()).Key)
                    );
                }
                else
                {
                    Assert.Equal("type", field.Key);
                }
            }
        );
    }

    [Fact]
    public void Text_is_one_line_whatever_came_in() =>
        Assert.DoesNotContain('\n', PlainTextCitation.Of(Of("hostile")));

    // csl-data.json: one or two dates of one to three numbers.
    private static void IsDate(JsonNode date)
    {
        var field = Assert.Single(date.AsObject());
        Assert.Equal("date-parts", field.Key);
        var days = field.Value!.AsArray();
        Assert.InRange(days.Count, 1, 2);
        Assert.All(
            days,
            d =>
            {
                Assert.InRange(d!.AsArray().Count, 1, 3);
                Assert.All(d.AsArray(), p => Assert.Equal(JsonValueKind.Number, p!.GetValueKind()));
            }
        );
    }

    private static async Task Same(string file, string text)
    {
        var path = Path.Combine(Golden, file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            Directory.CreateDirectory(Golden);
            await File.WriteAllTextAsync(path, text, Test.Cancelled);
        }
        Assert.Equal(await File.ReadAllTextAsync(path, Test.Cancelled), text);
    }

    private static Citation Of(string name) =>
        name switch
        {
            "bare" => new Citation(
                Statement("The dam stays.", [], SaidOn.Unknown, [], StatementKind.Indirect),
                Article(null, null, null) with
                {
                    PublishedAt = null,
                }
            ),
            "hostile" => new Citation(
                Statement(
                    "1. *Stars*, [links](http://x) & <b>tags</b>\r\n# no heading | \\ `code` ~~gone~~",
                    [Person("O’Neill_[x]", null, "Minister *of* all", null, 0.5)],
                    SaidOn.Month(2024, 9, DateBasis.Explicit),
                    ["A & B <wire>"],
                    StatementKind.Mixed
                ),
                Article(
                    "A [title] with (brackets)\u2028and a \"quote\"",
                    "The_Daily *Star*",
                    "https://example.org/a_(b)?q=<x>&r=[1]"
                )
            ),
            "joint" => new Citation(
                Statement(
                    "双方同意继续就跨海大桥进行谈判。",
                    [
                        Person("田中一", "Hajime Tanaka", "外务大臣", "JPN", 0.97),
                        Person("李四", null, null, "CHN", 0.81),
                    ],
                    SaidOn.Interval(new(2024, 9, 23), new(2024, 9, 29), DateBasis.Relative),
                    ["路透社", "共同社"],
                    StatementKind.Indirect
                ),
                Article("大桥谈判继续", "示例新闻", "https://example.org/articles/7")
            ),
            _ => new Citation(
                Statement(
                    "Our exporters need ten years to adapt.",
                    [Person("Ada Example", null, "trade minister", "NOR", 0.97)],
                    SaidOn.Day(new(2024, 10, 1), DateBasis.Relative),
                    ["Reuters"],
                    StatementKind.Direct
                ),
                Article("Exporters ask for time", "Example News", "https://example.org/articles/1")
            ),
        };

    private static StoredStatement Statement(
        string text,
        StoredSpeaker[] speakers,
        SaidOn saidOn,
        string[] reportedBy,
        StatementKind kind
    ) =>
        new(
            "09m3k6v2c8r4t",
            "09m3k6tz5x0aa",
            kind,
            new TextSpan(120, 120 + text.Length, text),
            Cue: null,
            [.. speakers],
            saidOn,
            [.. reportedBy],
            Context: null,
            "en",
            []
        );

    private static StoredSpeaker Person(
        string name,
        string? latinName,
        string? office,
        string? country,
        double confidence
    ) => new(null, name, latinName, ActorType.Person, country, office, Mention: null, confidence);

    private static StoredArticle Article(string? title, string? publisher, string? url) =>
        new(
            "09m3k6tz5x0aa",
            title,
            "en",
            publisher,
            url,
            new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.Zero),
            new DateTimeOffset(2024, 10, 2, 14, 0, 0, TimeSpan.Zero),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            ArticleFormat.Html,
            1,
            DuplicateOf: null
        );
}
