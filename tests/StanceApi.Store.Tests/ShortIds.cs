using Microsoft.Extensions.Time.Testing;

namespace StanceApi.Store.Tests;

public sealed class ShortIds
{
    [Fact]
    public void Ids_sort_by_time_as_numbers_and_as_text()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var source = new IdSource(time);
        var ids = new List<string>();
        for (var i = 0; i < 1000; i++)
        {
            ids.Add(ShortId.Format(source.Next(3)));
            time.Advance(TimeSpan.FromMilliseconds(i % 3));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void An_id_is_read_back(long id)
    {
        Assert.True(ShortId.TryParse(ShortId.Format(id), out var again));
        Assert.Equal(id, again);
    }

    [Theory]
    [InlineData("8000000000000")]
    [InlineData("000000000000")]
    [InlineData("000000000000U")]
    [InlineData("00000000000 1")]
    public void What_could_not_have_been_written_is_no_id(string text) =>
        Assert.False(ShortId.TryParse(text, out _));
}
