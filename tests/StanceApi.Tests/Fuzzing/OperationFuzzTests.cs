using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using StanceApi.Problems;
using StanceApi.Tests.Exports;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Fuzzing;

/// <summary>Every call of the OpenAPI document, with values that fit it and values that do not. A failure prints its seed.</summary>
[Collection(MemoryTests.Name)]
public sealed class OperationFuzzTests(FuzzedStore api) : IClassFixture<FuzzedStore>
{
    private const long MostGrowth = 64 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Every_call_answers_as_documented_whatever_it_is_sent()
    {
        var known = await Known();
        await Try(FuzzedStore.Times(3));

        var growth = await FuzzedStore.GrowthOf(() => Try(FuzzedStore.Times(9)));

        Assert.InRange(growth, long.MinValue, MostGrowth);
        await (await api.Client.GetAsync("/health/ready", Test.Cancelled)).Ok();

        async Task Try(int times)
        {
            foreach (var operation in Operation.AllOf(api.Document))
            {
                await operation
                    .Requests(known)
                    .SampleAsync(
                        request => Answers(operation, request),
                        iter: times,
                        threads: 1,
                        print: r => $"{r.Method} {r.Address} {r.Body}"
                    );
            }
        }
    }

    [Fact]
    public async Task A_cursor_that_was_tampered_with_is_refused_or_leads_to_a_page()
    {
        var paths = Operation
            .AllOf(api.Document)
            .Where(o =>
                o.Method is "GET"
                && !o.Path.Contains('{', StringComparison.Ordinal)
                && (o.Node["parameters"]?.AsArray() ?? []).Any(p => (string)p!["name"]! is "cursor")
            )
            .ToList();
        Assert.True(paths.Count > 8);
        foreach (var operation in paths)
        {
            var page = await (
                await api.Client.GetAsync($"{operation.Path}?limit=1", Test.Cancelled)
            ).Content.ReadAsStringAsync(Test.Cancelled);
            var real = page.StartsWith('{')
                ? (string?)JsonNode.Parse(page)!["nextCursor"] ?? "MTIz"
                : "MTIz";
            var cursor = Gen.Select(Gen.Int[0, real.Length - 1], Gen.Char['!', '~'], Gen.Int[0, 3])
                .Select(
                    (at, letter, how) =>
                        how switch
                        {
                            0 => real[..at] + letter + real[(at + 1)..],
                            1 => real[..at],
                            2 => real + letter,
                            _ => real[..at] + letter + real[at..],
                        }
                );
            await Gen.OneOf(cursor, Gen.Byte.Array[0, 60].Select(Convert.ToBase64String))
                .SampleAsync(
                    text =>
                        Answers(
                            operation,
                            new FuzzedRequest(
                                "GET",
                                $"{operation.Path}?limit=1&cursor={Uri.EscapeDataString(text)}",
                                null,
                                null
                            )
                        ),
                    iter: FuzzedStore.Times(25),
                    threads: 1
                );
        }
    }

    private async Task Answers(Operation operation, FuzzedRequest request)
    {
        using var patience = new CancellationTokenSource(Longest);
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Address);
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body));
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.MediaType!);
        }
        using var answer = await api.Client.SendAsync(message, patience.Token);
        var text = await answer.Content.ReadAsStringAsync(patience.Token);
        var status = (int)answer.StatusCode;
        var sent = $"{operation}: {request.Address} {Start(request.Body)} {status} {Start(text)}";
        Assert.True(status is not 500 && operation.IsDocumented(status), sent);
        if (status >= 400)
        {
            Assert.True(answer.Content.Headers.ContentType?.MediaType == Problem.MediaType, sent);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Ids of what there is, so that calls get further than 404.</summary>
    private async Task<IReadOnlyList<string>> Known()
    {
        var ids = new List<string> { "asian-nato", "ada-example", "bob-builder", "no-such-thing" };
        foreach (
            var list in (string[])
                ["articles", "statements", "rescore-runs", "jobs", "feeds", "webhooks"]
        )
        {
            ids.AddRange((await api.GetJson($"/{list}")).Items().Take(2).Select(i => i.Text("id")));
        }
        return ids;
    }

    private static string Start(string? text) =>
        text is null ? "" : text[..Math.Min(text.Length, 500)];
}
