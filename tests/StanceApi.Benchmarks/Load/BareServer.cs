using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StanceApi.Benchmarks.Load;

/// <summary>
/// Kestrel with nothing on top, in a process of its own: it reads what is sent to it and answers everything with the same
/// bytes. What the program is compared with.
/// </summary>
internal sealed class BareServer : IDisposable
{
    public const string Command = "serve-bytes";
    private readonly Process _process;

    private BareServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<BareServer> StartAsync(Answer answer)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, answer.Body);
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var process = Process.Start(
            new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "StanceApi.Benchmarks.dll"),
                    Command,
                    address.OriginalString,
                    $"{answer.Status}",
                    answer.MediaType,
                    file,
                },
                // As the program, and as whatever is built with the SDK for the web.
                Environment = { ["DOTNET_gcServer"] = "1" },
            }
        )!;
        using var client = new HttpClient();
        while (true)
        {
            await Task.Delay(50);
            try
            {
                await client.GetByteArrayAsync(address);
                File.Delete(file);
                return new BareServer(process, address);
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    /// <summary>What the process does.</summary>
    public static async Task ServeAsync(string address, Answer answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.Run(async context =>
        {
            if (!HttpMethods.IsGet(context.Request.Method))
            {
                await context.Request.Body.CopyToAsync(Stream.Null);
            }

            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = answer.MediaType;
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body);
        });
        await app.RunAsync();
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}

/// <summary>What the program answered.</summary>
internal sealed record Answer(int Status, string MediaType, byte[] Body);
