using System.Diagnostics;

namespace StanceApi.Trainer.Tests;

/// <summary>Runs the program as its users do.</summary>
public sealed class TrainerCommandTests
{
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory,
        "StanceApi.Trainer.dll"
    );

    [Fact]
    public async Task Checking_an_empty_folder_fails_with_a_word_about_it()
    {
        var folder = Directory.CreateTempSubdirectory("stance-training");
        try
        {
            var (code, output) = await RunAsync("check", "--data", folder.FullName);

            Assert.NotEqual(0, code);
            Assert.NotEmpty(output.Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_help_names_every_command()
    {
        var (code, output) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(
            ["train", "evaluate", "check"],
            command => Assert.Contains(command, output, StringComparison.Ordinal)
        );
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
