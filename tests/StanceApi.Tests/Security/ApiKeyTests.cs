using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Audit;
using StanceApi.Store.Keys;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Security;

public sealed class ApiKeyTests(ApiKeyTests.KeyedApi api) : IClassFixture<ApiKeyTests.KeyedApi>
{
    private const string Proposals = "/api/v1/proposals";

    [Theory]
    [InlineData(null, "GET", HttpStatusCode.Unauthorized)]
    [InlineData("wrong", "GET", HttpStatusCode.Unauthorized)]
    [InlineData("read", "GET", HttpStatusCode.OK)]
    [InlineData("read", "POST", HttpStatusCode.Forbidden)]
    [InlineData("write", "GET", HttpStatusCode.OK)]
    [InlineData("write", "POST", HttpStatusCode.UnprocessableEntity)]
    public async Task A_key_allows_what_its_role_allows(
        string? key,
        string method,
        HttpStatusCode status
    )
    {
        var response = await api.SendAs(
            key,
            method,
            Proposals,
            method is "POST" ? new StringContent("{}", null, "application/json") : null
        );

        Assert.Equal(status, response.StatusCode);
        if (status is not HttpStatusCode.OK)
        {
            await response.Fails(ProblemKinds.ForStatus((int)status));
        }
        Assert.Equal(
            status is HttpStatusCode.Unauthorized ? "ApiKey" : "",
            response.Headers.WwwAuthenticate.ToString()
        );
    }

    [Fact]
    public async Task Health_needs_no_key()
    {
        await (await api.Client.GetAsync("/health/ready", Test.Cancelled)).Ok();
    }

    [Fact]
    public async Task A_key_ends_when_it_is_said_to()
    {
        api.AddKey("later", ApiRoles.Reader, "later-key", FrozenTime.Now.AddSeconds(1));
        api.AddKey("over", ApiRoles.Reader, "over-key", FrozenTime.Now);

        await (await api.SendAs("later-key", "GET", Proposals)).Ok();
        await (await api.SendAs("over-key", "GET", Proposals)).Fails(ProblemKinds.Unauthorized);
    }

    [Fact]
    public async Task Another_key_takes_over_from_the_old_one_with_its_role_and_its_lifetime()
    {
        var life = TimeSpan.FromDays(90);
        api.AddKey("turn", ApiRoles.Analyst, "turn-1", FrozenTime.Now + life);
        var next = await Manage(k =>
            k.RotateAsync(
                "turn",
                "turn-2",
                FrozenTime.Now.AddHours(1),
                null,
                Author.Program,
                Test.Cancelled
            )
        );

        Assert.Equal(ApiRoles.Analyst, next!.Role);
        Assert.Equal(FrozenTime.Now + life, next.ExpiresAt);
        await (await api.SendAs("turn-1", "GET", Proposals)).Ok();
        await (await api.SendAs("turn-2", "GET", Proposals)).Ok();

        await Manage(k =>
            k.RotateAsync("turn", "turn-3", FrozenTime.Now, null, Author.Program, Test.Cancelled)
        );

        await (await api.SendAs("turn-1", "GET", Proposals)).Fails(ProblemKinds.Unauthorized);
        await (await api.SendAs("turn-2", "GET", Proposals)).Fails(ProblemKinds.Unauthorized);
        await (await api.SendAs("turn-3", "GET", Proposals)).Ok();
    }

    [Fact]
    public async Task A_revoked_key_is_none_and_its_name_is_not_given_to_somebody_else()
    {
        api.AddKey("gone", ApiRoles.Admin, "gone-key");
        await (await api.SendAs("gone-key", "GET", Proposals)).Ok();

        var ended = await Manage(k => k.RevokeAsync("gone", Author.Program, Test.Cancelled));

        Assert.Equal(1, ended);
        await (await api.SendAs("gone-key", "GET", Proposals)).Fails(ProblemKinds.Unauthorized);
        Assert.Null(
            await Manage(k =>
                k.CreateAsync(
                    "gone",
                    ApiRoles.Reader,
                    "other",
                    null,
                    Author.Program,
                    Test.Cancelled
                )
            )
        );
    }

    [Fact]
    public async Task The_last_use_is_kept_and_the_key_itself_is_not()
    {
        const string secret = "stance_used-by-this-test-alone-0123456789";
        api.AddKey("used", ApiRoles.Reader, secret);
        await (await api.SendAs(secret, "GET", Proposals)).Ok();
        await api.Factory.Services.GetRequiredService<KeyUses>().WriteAsync(Test.Cancelled);

        using var scope = api.Factory.Services.CreateScope();
        var keys = await scope
            .ServiceProvider.GetRequiredService<ListApiKeys>()
            .AllAsync(Test.Cancelled);

        var used = keys.Single(k => k.Name is "used");
        Assert.Equal(FrozenTime.Now, used.LastUsedAt);
        Assert.Equal("stance_used", used.Start);
        foreach (
            var file in Directory.EnumerateFiles(
                Path.GetTempPath(),
                Path.GetFileName(api.Store) + "*"
            )
        )
        {
            var bytes = await File.ReadAllBytesAsync(file, Test.Cancelled);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)));
        }
        var events = (
            await (
                await api.SendAs(
                    Root,
                    "GET",
                    $"/api/v1/audit-events?entity=api-key&entityId={used.Id}"
                )
            ).Ok()
        ).Items();
        Assert.Equal("create", Assert.Single(events).Text("action"));
    }

    private const string Root = "root-of-this-test";

    private Task<T> Manage<T>(Func<ManageApiKeys, Task<T>> work) =>
        Task.FromResult(api.WithKeys(work));

    public sealed class KeyedApi : ApiFixture
    {
        public KeyedApi()
        {
            this.AddKey("reader", ApiRoles.Reader, "read");
            this.AddKey("writer", ApiRoles.Analyst, "write");
            this.AddKey("root", ApiRoles.Admin, Root);
        }
    }
}
