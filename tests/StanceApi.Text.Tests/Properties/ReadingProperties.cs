using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Tests.Properties;

/// <summary>What holds for whatever comes in. A failure prints the seed with which it comes again.</summary>
public sealed class ReadingProperties
{
    private const int Articles = 400;

    private static readonly TextPipeline Pipeline = new();

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Every_span_is_a_stretch_of_the_clean_text() =>
        MutatedArticle.Any.Sample(
            article =>
            {
                var read = Pipeline.Read(article);
                var text = read.Clean.Text;
                Assert.Equal(text.Length, read.Clean.Sources.Length);
                Assert.All(read.Clean.Blocks, b => IsIn(text, b.Span));
                foreach (var statement in read.Statements)
                {
                    Assert.NotEqual("", statement.Content.Text);
                    IsIn(text, statement.Content);
                    if (statement.Cue is { } cue)
                    {
                        IsIn(text, cue);
                    }

                    Assert.All(
                        statement.Speakers.Select(s => s.Mention).OfType<TextSpan>(),
                        m => IsIn(text, m)
                    );
                }
            },
            iter: Articles,
            print: Print
        );

    [Fact]
    public void Statements_are_whole_and_in_text_order() =>
        MutatedArticle.Any.Sample(
            article =>
            {
                var read = Pipeline.Read(article);
                Assert.Equal(
                    read.Statements.Select(s => s.Content.Start).Order(),
                    read.Statements.Select(s => s.Content.Start)
                );
                Assert.All(read.Statements, IsWhole);
            },
            iter: Articles,
            print: Print
        );

    [Fact]
    public void The_same_article_gives_the_same_answer() =>
        MutatedArticle.Any.Sample(
            article => Assert.Equal(Everything(article), Everything(article)),
            iter: Articles,
            print: Print
        );

    private static void IsIn(string text, TextSpan span)
    {
        Assert.InRange(span.Start, 0, span.End);
        Assert.InRange(span.End, span.Start, text.Length);
        Assert.Equal(text[span.Start..span.End], span.Text);
    }

    private static void IsWhole(Statement s)
    {
        Assert.All(s.Speakers, speaker => Assert.NotEqual("", speaker.Name.Trim()));
        Assert.All(s.Speakers, speaker => Assert.InRange(speaker.Confidence, 0, 1));
        Assert.All(s.ReportedBy, carrier => Assert.NotEqual("", carrier.Trim()));
        Assert.NotEqual("", s.Language);
        Assert.Equal(s.SaidOn.Date is null, s.SaidOn.Precision == DatePrecision.Unknown);
        Assert.True(s.SaidOn.DateEnd is not { } end || end >= s.SaidOn.Date);
    }

    private static string Everything(Article article) =>
        JsonSerializer.Serialize(Pipeline.Read(article));

    private static string Print(Article article) =>
        $"{article.Format}: {JsonSerializer.Serialize(article.Content, Readable)}";
}
