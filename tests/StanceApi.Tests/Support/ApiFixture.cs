using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StanceApi.Json;
using StanceApi.Models;

namespace StanceApi.Tests.Support;

/// <summary>The whole program on a store of its own, in memory of this process but on a real SQLite file.</summary>
public class ApiFixture
{
    // FastEndpoints keeps the last host's services in a static field: no host may be disposed while others run.
    private static readonly ConcurrentBag<WebApplicationFactory<Program>> Alive = [];

    public ApiFixture()
        : this([]) { }

    protected ApiFixture(params (string Key, string Value)[] settings)
        : this(_ => { }, settings) { }

    /// <param name="configure">What is other than in the product.</param>
    protected ApiFixture(
        Action<IServiceCollection> configure,
        params (string Key, string Value)[] settings
    )
    {
        Store = Path.Combine(Path.GetTempPath(), $"stance-{Guid.NewGuid():N}.db");
        Factory = new WebApplicationFactory<Program>().WithWebHostBuilder(b =>
        {
            b.UseSetting("Logging:LogLevel:Default", "Warning");
            b.UseSetting("Store:ConnectionString", $"Data Source={Store}");
            foreach (var (key, value) in settings)
            {
                b.UseSetting(key, value);
            }
            b.ConfigureTestServices(s =>
            {
                s.Replace(ServiceDescriptor.Singleton<TimeProvider>(FrozenTime.Provider()));
                s.Replace(ServiceDescriptor.Singleton<IScorers, CueScorers>());
                configure(s);
            });
        });
        Alive.Add(Factory);
        Client = Factory.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }
        );
    }

    public WebApplicationFactory<Program> Factory { get; }

    public HttpClient Client { get; }

    public string Store { get; }

    public Task<HttpResponseMessage> Post(string path, object body) =>
        Client.PostAsJsonAsync($"/api/v1{path}", body, WireJson.Options, Test.Cancelled);

    public Task<HttpResponseMessage> Get(string path) =>
        Client.GetAsync($"/api/v1{path}", Test.Cancelled);

    public async Task<JsonNode> GetJson(string path) => await (await Get(path)).Ok();
}
