using StanceApi.Exports;

namespace StanceApi.Tests.Exports;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("提案", "提案")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-no", "'-no")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝１", "'＝１")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("1 = 1", "1 = 1")]
    public void Text_is_quoted_where_it_must_be_and_is_never_a_formula(
        string? text,
        string expected
    ) => Assert.Equal(expected, CsvCell.OfText(text));
}
