using System.Net.Http.Json;
using StanceApi.Json;
using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Corrections;

/// <summary>A store with two reviewers and an administrator, who is asked unless somebody else is named.</summary>
public sealed class ReviewerStore : ApiFixture
{
    public const string Anna = "anna-key";
    public const string Ben = "ben-key";
    public const string Root = "root-key";

    public ReviewerStore()
    {
        this.AddKey("anna", ApiRoles.Analyst, Anna);
        this.AddKey("ben", ApiRoles.Analyst, Ben);
        this.AddKey("root", ApiRoles.Admin, Root);
        Client.DefaultRequestHeaders.Add("X-Api-Key", Root);
    }

    public async Task<HttpResponseMessage> PostAs(string key, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}")
        {
            Content = JsonContent.Create(body, options: WireJson.Options),
        };
        request.Headers.Add("X-Api-Key", key);
        return await Client.SendAsync(request, Test.Cancelled);
    }

    /// <summary>Stores one statement, toward the proposal <c>the-plan</c>.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> Statement(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        await Post("/proposals", new { id = "the-plan", name = "The plan" });
        var article = await this.Store("en", said);
        return (await GetJson($"/articles/{article.Id}/statements")).Items()[0].Text("id");
    }
}
