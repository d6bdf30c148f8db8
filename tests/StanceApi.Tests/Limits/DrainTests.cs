using System.Net;
using System.Net.Http.Headers;
using System.Text;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Limits;

public sealed class DrainTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stance-drain-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_server_that_is_stopped_says_so_answers_what_it_has_taken_and_ends_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to end a program.");
        using var serve = ProgramRun.Start(
            _folder,
            // Long enough to be asked once on a busy machine.
            ["serve", "--Limits:DrainDelaySeconds=15"],
            "http://127.0.0.1:0"
        );
        var root = (await serve.WaitForAsync("Now listening on")).Split(": ")[1].Trim();
        using var client = new HttpClient { BaseAddress = new Uri(root) };
        using var halfSent = new HalfBody(
            """{"content": "Nothing was said.", """,
            """ "contentType": "text/plain"}"""
        );
        var article = client.PostAsync("/api/v1/articles", halfSent, Test.Cancelled);
        await halfSent.Begun;
        Assert.Equal(HttpStatusCode.OK, await Ready());

        serve.Terminate();
        while (await Ready() is HttpStatusCode.OK)
        {
            await Task.Delay(50, Test.Cancelled);
        }
        Assert.False(serve.HasEnded);
        halfSent.Finish();

        var stored = await article;
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        Assert.Equal(0, (await serve.EndAsync()).ExitCode);

        async Task<HttpStatusCode> Ready() =>
            (await client.GetAsync("/health/ready", Test.Cancelled)).StatusCode;
    }

    /// <summary>A body whose end comes when a test says so.</summary>
    private sealed class HalfBody : HttpContent
    {
        private static readonly byte[] Blanks = Encoding.UTF8.GetBytes(new string(' ', 200));

        private readonly (byte[] First, byte[] Last) _parts;
        private readonly TaskCompletionSource _begun = new();
        private readonly TaskCompletionSource _end = new();

        public HalfBody(string first, string last)
        {
            _parts = (Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(last));
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public Task Begun => _begun.Task;

        public void Finish() => _end.SetResult();

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context
        )
        {
            await stream.WriteAsync(_parts.First, Test.Cancelled);
            await stream.FlushAsync(Test.Cancelled);
            _begun.SetResult();
            // Blanks that mean nothing: a sender that says nothing for seconds is cut off.
            while (!_end.Task.IsCompleted)
            {
                await stream.WriteAsync(Blanks, Test.Cancelled);
                await stream.FlushAsync(Test.Cancelled);
                await Task.Delay(100, Test.Cancelled);
            }
            await stream.WriteAsync(_parts.Last, Test.Cancelled);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
