using System.Buffers.Text;
using System.Text;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Tests.Paging;

public sealed class Cursors
{
    [Fact]
    public void A_cursor_takes_back_what_it_wrote()
    {
        var said = new SaidCursor(new DateOnly(2024, 10, 1), 123456789012345678);
        Assert.True(SaidCursor.TryParse(said.Encode(), out var saidAgain));
        Assert.Equal(said, saidAgain);

        var undated = new SaidCursor(DateOnly.MinValue, 0);
        Assert.True(SaidCursor.TryParse(undated.Encode(), out var undatedAgain));
        Assert.Equal(undated, undatedAgain);

        Assert.True(NameCursor.TryParse(new NameCursor("石破").Encode(), out var name));
        Assert.Equal("石破", name.Id);

        Assert.True(IdCursor.TryParse(new IdCursor(long.MaxValue).Encode(), out var id));
        Assert.Equal(long.MaxValue, id.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense!")]
    [InlineData("_____w")]
    [InlineData("c2FiY2RlZmdo")]
    public void Anything_else_is_no_cursor(string? text)
    {
        Assert.False(SaidCursor.TryParse(text, out _));
        Assert.False(IdCursor.TryParse(text, out _));
        Assert.False(NameCursor.TryParse(text, out _));
    }

    [Fact]
    public void The_cursor_of_one_list_is_none_of_another()
    {
        Assert.False(SaidCursor.TryParse(new IdCursor(5).Encode(), out _));
        Assert.False(IdCursor.TryParse(new NameCursor("a").Encode(), out _));
        Assert.False(
            NameCursor.TryParse(Base64Url.EncodeToString(Encoding.UTF8.GetBytes("n")), out _)
        );
    }
}
