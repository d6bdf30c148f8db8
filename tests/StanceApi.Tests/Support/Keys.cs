using Microsoft.Extensions.DependencyInjection;
using StanceApi.Security;
using StanceApi.Store.Audit;
using StanceApi.Store.Keys;

namespace StanceApi.Tests.Support;

/// <summary>Gives callers keys, as the command does.</summary>
public static class Keys
{
    public static void AddKey(
        this ApiFixture api,
        string name,
        string role,
        string secret,
        DateTimeOffset? expiresAt = null
    ) =>
        api.WithKeys(keys =>
            keys.CreateAsync(name, role, secret, expiresAt, Author.Program, CancellationToken.None)
        );

    /// <summary>The server looks at what became of them at once.</summary>
    public static T WithKeys<T>(this ApiFixture api, Func<ManageApiKeys, Task<T>> work)
    {
        using var scope = api.Factory.Services.CreateScope();
        var result = work(scope.ServiceProvider.GetRequiredService<ManageApiKeys>())
            .GetAwaiter()
            .GetResult();
        api.Factory.Services.GetRequiredService<KeyRing>().Forget();
        return result;
    }

    public static async Task<HttpResponseMessage> SendAs(
        this ApiFixture api,
        string? key,
        string method,
        string address,
        HttpContent? body = null
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address)
        {
            Content = body,
        };
        if (key is not null)
        {
            request.Headers.Add(ApiKeyHandler.HeaderName, key);
        }
        return await api.Client.SendAsync(request, Test.Cancelled);
    }
}
