using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Problems;

namespace StanceApi.Tests.Support;

public static class ResponseAssertions
{
    /// <summary>The body of an answer that must have succeeded.</summary>
    public static async Task<JsonNode> Ok(
        this HttpResponseMessage response,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        var body = await response.Content.ReadAsStringAsync(Test.Cancelled);
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode}: {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(body)!;
    }

    /// <summary>The body of an answer that must be this kind of error, complete.</summary>
    public static async Task<JsonNode> Fails(this HttpResponseMessage response, ProblemKind kind)
    {
        var body = await response.Content.ReadAsStringAsync(Test.Cancelled);
        Assert.True(kind.Status == (int)response.StatusCode, $"{(int)response.StatusCode}: {body}");
        Assert.Equal(Problem.MediaType, response.Content.Headers.ContentType?.ToString());
        var problem = JsonNode.Parse(body)!;
        Assert.Equal(kind.Type, (string?)problem["type"]);
        Assert.Equal(kind.Status, (int?)problem["status"]);
        Assert.Equal(kind.Title, (string?)problem["title"]);
        Assert.Equal(
            response.RequestMessage!.RequestUri!.AbsolutePath,
            (string?)problem["instance"]
        );
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["detail"]));
        Assert.DoesNotContain("System.", body, StringComparison.Ordinal);
        return problem;
    }

    /// <summary>The messages of one field.</summary>
    public static string ErrorsOf(this JsonNode problem, string field) =>
        problem["errors"]?[field] is JsonArray messages
            ? string.Join(' ', messages.Select(m => (string?)m))
            : throw new Xunit.Sdk.XunitException($"No error for '{field}' in {problem}");
}
