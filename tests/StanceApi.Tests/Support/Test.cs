namespace StanceApi.Tests.Support;

public static class Test
{
    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
