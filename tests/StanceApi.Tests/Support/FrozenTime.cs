using Microsoft.Extensions.Time.Testing;

namespace StanceApi.Tests.Support;

/// <summary>The day on which all tests happen.</summary>
public static class FrozenTime
{
    public static readonly DateTimeOffset Now = new(2024, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public static FakeTimeProvider Provider() => new(Now);
}
