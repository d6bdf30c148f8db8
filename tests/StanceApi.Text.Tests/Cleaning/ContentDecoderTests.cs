using System.Text;
using StanceApi.Text.Cleaning;

namespace StanceApi.Text.Tests.Cleaning;

public sealed class ContentDecoderTests
{
    private const string Chinese = "外交部发言人说，“我们反对这一提议。”";
    private const string Traditional = "外交部發言人說，「我們反對這項提議。」";
    private const string Japanese = "首相は「提案に反対する」と述べた。";

    [Theory]
    [InlineData(Chinese, "gb2312", 936)]
    [InlineData(Chinese, "GBK", 936)]
    [InlineData(Chinese, "gb18030", 54936)]
    [InlineData(Traditional, "big5", 950)]
    [InlineData(Traditional, "Big5-HKSCS", 950)]
    [InlineData(Japanese, "Shift_JIS", 932)]
    [InlineData(Japanese, "x-sjis", 932)]
    [InlineData(Japanese, "EUC-JP", 51932)]
    [InlineData(Chinese, "utf8", 65001)]
    [InlineData("“Élysée” – 5 €", "ISO-8859-1", 1252)]
    public void The_given_charset_decides(string text, string charset, int codePage) =>
        Assert.Equal(text, ContentDecoder.Decode(Bytes(text, codePage), charset));

    [Theory]
    [InlineData("<meta charset=\"gb2312\">", 936)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=gbk'>", 936)]
    [InlineData("<?xml version=\"1.0\" encoding=\"gb18030\"?>", 54936)]
    public void Without_a_given_charset_the_documents_own_decides(string head, int codePage) =>
        Assert.Equal(head + Chinese, ContentDecoder.Decode(Bytes(head + Chinese, codePage)));

    [Theory]
    [InlineData(65001)]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(12000)]
    public void A_byte_order_mark_wins_over_a_wrong_charset(int codePage)
    {
        var encoding = Encoding.GetEncoding(codePage);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(Chinese)];
        Assert.Equal(Chinese, ContentDecoder.Decode(content, "shift_jis"));
    }

    [Fact]
    public void Without_any_hint_the_bytes_are_UTF_8() =>
        Assert.Equal(Japanese, ContentDecoder.Decode(Encoding.UTF8.GetBytes(Japanese)));

    [Theory]
    [InlineData("klingon-8")]
    [InlineData("utf-7")]
    public void A_charset_that_is_unknown_or_not_read_counts_as_none(string charset) =>
        Assert.Equal(Japanese, ContentDecoder.Decode(Encoding.UTF8.GetBytes(Japanese), charset));

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_the_place()
    {
        byte[] content = [.. "abc"u8, 0xFF, 0xC3, 0x28];
        var refused = Assert.Throws<UndecodableContentException>(() =>
            ContentDecoder.Decode(content)
        );
        Assert.Equal("utf-8", refused.Encoding);
        Assert.Equal(3, refused.Position);
        Assert.Contains("Content-Type", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_are_an_empty_text() => Assert.Equal("", ContentDecoder.Decode([]));

    private static byte[] Bytes(string text, int codePage) =>
        (
            CodePagesEncodingProvider.Instance.GetEncoding(codePage)
            ?? Encoding.GetEncoding(codePage)
        ).GetBytes(text);
}
