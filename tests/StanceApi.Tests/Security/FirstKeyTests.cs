using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Security;

public sealed class FirstKeyTests(FirstKeyTests.ContainerApi api)
    : IClassFixture<FirstKeyTests.ContainerApi>
{
    private const string Secret = "a-secret-that-was-mounted-here";

    [Fact]
    public async Task The_first_key_comes_out_of_a_file_and_a_new_one_replaces_it()
    {
        await (await api.SendAs(null, "GET", "/api/v1/audit-events")).Fails(
            ProblemKinds.Unauthorized
        );
        await (await api.SendAs(Secret, "GET", "/api/v1/audit-events")).Ok();

        // As at the next start, with another file.
        Ensure("another-secret-of-this-test");

        await (await api.SendAs(Secret, "GET", "/api/v1/audit-events")).Fails(
            ProblemKinds.Unauthorized
        );
        await (await api.SendAs("another-secret-of-this-test", "GET", "/api/v1/audit-events")).Ok();

        // What was revoked stays so, whatever the file says.
        Ensure(Secret);
        await (await api.SendAs(Secret, "GET", "/api/v1/audit-events")).Fails(
            ProblemKinds.Unauthorized
        );
    }

    [Theory]
    [InlineData("at least", "--Security:AdminKey=short")]
    [InlineData("cannot be read", "--Security:AdminKeyFile=/no/such/file")]
    [InlineData("is no origin", "--Security:AllowedOrigins:0=dashboard.example.org")]
    [InlineData("Audience is missing", "--Security:Oidc:Authority=https://id.example.org")]
    public async Task A_setting_that_would_leave_a_door_open_stops_the_start(
        string words,
        string setting
    )
    {
        var folder = Directory.CreateTempSubdirectory("stance-first-").FullName;

        var run = await ProgramRun.RunAsync(
            folder,
            "serve",
            "--urls",
            "http://127.0.0.1:0",
            setting
        );

        Directory.Delete(folder, recursive: true);
        Assert.NotEqual(0, run.ExitCode);
        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    private void Ensure(string secret) =>
        api.WithKeys(async keys =>
        {
            await keys.EnsureAsync("configured-admin", "admin", secret, Test.Cancelled);
            return true;
        });

    public sealed class ContainerApi() : ApiFixture(("Security:AdminKeyFile", Written()))
    {
        private static string Written()
        {
            var file = Path.Combine(Path.GetTempPath(), $"stance-{Guid.NewGuid():N}.key");
            File.WriteAllText(file, Secret + "\n");
            return file;
        }
    }
}
