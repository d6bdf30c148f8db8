using System.ComponentModel;
using System.Diagnostics;
using StanceApi.Tests.Support;

namespace StanceApi.Clients.Tests;

/// <summary>The main job through a TypeScript client whose types openapi-typescript makes from the OpenAPI document.</summary>
public sealed class TypeScriptClientTests(DemoApi demo) : IClassFixture<DemoApi>
{
    [Fact]
    public async Task From_an_article_to_a_position_its_statements_and_a_citation()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("STANCE_NODE") is { Length: > 0 },
            "Only where STANCE_NODE is set, as by .ci/run: it fetches packages for Node.js."
        );
        Assert.SkipUnless(await Runs("node", "--version"), "There is no Node.js on this machine.");
        var folder = Directory.CreateTempSubdirectory("stance-test-").FullName;
        try
        {
            foreach (
                var file in Directory.EnumerateFiles(
                    Path.Combine(AppContext.BaseDirectory, "TypeScript")
                )
            )
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
            File.Copy(
                Path.Combine(AppContext.BaseDirectory, "openapi.json"),
                Path.Combine(folder, "openapi.json")
            );

            await Must(folder, "npm", "ci", "--no-audit", "--no-fund");
            await Must(folder, "npm", "run", "--silent", "generate");
            await Must(folder, "npm", "run", "--silent", "build");
            var output = await Must(
                folder,
                "node",
                "build/main-job.js",
                demo.Root.ToString().TrimEnd('/'),
                DemoApi.Key
            );

            Assert.Contains("main job done", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> Runs(string program, params string[] arguments)
    {
        try
        {
            return (await Run(Path.GetTempPath(), program, arguments)).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> Must(string folder, string program, params string[] arguments)
    {
        var (exitCode, output) = await Run(folder, program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}: {output}");
        return output;
    }

    private static async Task<(int ExitCode, string Output)> Run(
        string folder,
        string program,
        string[] arguments
    )
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync(Test.Cancelled);
        var error = process.StandardError.ReadToEndAsync(Test.Cancelled);
        await process.WaitForExitAsync(Test.Cancelled);
        return (process.ExitCode, await output + await error);
    }
}
