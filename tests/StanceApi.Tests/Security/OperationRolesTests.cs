using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Security;

/// <summary>Every operation of the OpenAPI document, called by everybody who may not, and by one who just may.</summary>
public sealed class OperationRolesTests(OperationRolesTests.RoleApi api)
    : IClassFixture<OperationRolesTests.RoleApi>
{
    private static readonly string[] Open = ["GET /health/live", "GET /health/ready"];

    /// <summary>They store nothing, though they are no GET.</summary>
    private static readonly string[] Stateless = ["POST /api/v1/analyze", "POST /api/v1/score"];

    /// <summary>What is no operation, and open: the page and its files aside, the meaning of errors.</summary>
    private static readonly string[] OpenPages = ["/problems", "/problems/{slug}"];

    [Fact]
    public async Task Every_operation_names_one_role_for_both_ways_to_say_who_one_is()
    {
        foreach (var (name, node) in await Operations())
        {
            if (Open.Contains(name))
            {
                Assert.Null(node["security"]);
                continue;
            }
            var ways = node["security"]!.AsArray().Select(w => w!.AsObject().Single()).ToList();
            Assert.Equal(["ApiKey", "Bearer"], ways.Select(w => w.Key));
            var role = Role(node);
            Assert.Contains(role, ApiRoles.Ascending);
            Assert.All(ways, w => Assert.Equal(role, (string?)w.Value!.AsArray().Single()));
            Assert.Contains(
                $"Needs the role {role}.",
                node.Text("description"),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Whoever_may_only_read_changes_nothing()
    {
        var changing = (await Operations())
            .Where(o => !o.Name.StartsWith("GET ", StringComparison.Ordinal))
            .Where(o => Role(o.Node) is ApiRoles.Reader)
            .Select(o => o.Name);

        Assert.Equal(Stateless.Order(), changing.Order());
    }

    [Fact]
    public async Task Every_operation_refuses_strangers_and_lesser_callers_and_lets_its_role_in()
    {
        var refused = 0;
        foreach (var (name, node) in (await Operations()).Where(o => !Open.Contains(o.Name)))
        {
            var role = Role(node);
            await (await Call(name, null)).Fails(ProblemKinds.Unauthorized);
            await (await Call(name, "nobody's key")).Fails(ProblemKinds.Unauthorized);
            foreach (var lesser in ApiRoles.Ascending.TakeWhile(r => r != role))
            {
                await (await Call(name, lesser)).Fails(ProblemKinds.Forbidden);
                refused++;
            }
            foreach (var enough in ApiRoles.AtLeast(role))
            {
                // Past the door: what is wrong with the call is what it is told.
                var answer = await Call(name, enough);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.BadRequest,
                    $"{name} answers {enough} with {answer.StatusCode}"
                );
            }
        }
        Assert.True(refused > 30, $"{refused}");
    }

    [Fact]
    public async Task Nothing_is_served_beside_the_document_but_what_is_known_here()
    {
        var operations = (await Operations()).Select(o => o.Name.Split(' ')[1]).ToHashSet();
        var others = api
            .Factory.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(e => !operations.Contains("/" + e.RoutePattern.RawText!.Trim('/')))
            .ToList();

        Assert.Contains(others, e => e.RoutePattern.RawText!.Trim('/') is "mcp");
        Assert.Contains(others, e => e.RoutePattern.RawText!.Trim('/') is "metrics");
        foreach (var path in others.Select(e => "/" + e.RoutePattern.RawText!.Trim('/')))
        {
            var method = path is "/mcp" ? "POST" : "GET";
            var answer = await Call($"{method} {path}", null);
            Assert.True(
                OpenPages.Contains(path) || answer.StatusCode is HttpStatusCode.Unauthorized,
                $"{path} answers {answer.StatusCode}"
            );
        }
    }

    [Fact]
    public async Task What_names_no_role_is_open_to_nobody_but_administrators()
    {
        await (await Call("GET /nowhere", null)).Fails(ProblemKinds.Unauthorized);
        await (await Call("GET /nowhere", ApiRoles.Analyst)).Fails(ProblemKinds.Forbidden);
        await (await Call("GET /nowhere", ApiRoles.Admin)).Fails(ProblemKinds.NotFound);
    }

    private static string Role(JsonNode operation) =>
        (string)operation["security"]?[0]?["ApiKey"]?[0]! ?? "";

    /// <summary>With a parameter that no call has, so that nothing is done.</summary>
    private Task<HttpResponseMessage> Call(string name, string? key)
    {
        var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
        var address = string.Join(
            '/',
            path.Split('/').Select(s => s.StartsWith('{') ? "no-such-thing" : s)
        );
        return api.SendAs(
            key is null || !ApiRoles.Ascending.Contains(key) ? key : $"key of {key}",
            method,
            $"{address}?thisIsNoParameter=1"
        );
    }

    private async Task<IReadOnlyList<(string Name, JsonNode Node)>> Operations()
    {
        var document = await (
            await api.Client.GetAsync("/swagger/v1/swagger.json", Test.Cancelled)
        ).Ok();
        return
        [
            .. document["paths"]!
                .AsObject()
                .SelectMany(p =>
                    p.Value!.AsObject()
                        .Select(o => ($"{o.Key.ToUpperInvariant()} {p.Key}", o.Value!))
                ),
        ];
    }

    public sealed class RoleApi : ApiFixture
    {
        public RoleApi()
            : base(("Limits:RequestsPerSecond", "0"))
        {
            foreach (var role in ApiRoles.Ascending)
            {
                this.AddKey(role, role, $"key of {role}");
            }
        }
    }
}
