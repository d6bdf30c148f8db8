using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using StanceApi.Json;
using StanceApi.Problems;

namespace StanceApi.Assistants;

/// <summary>Answers an assistant's mistakes with what the API answers: what is wrong and what to send instead.</summary>
public static class ToolProblems
{
    public static McpRequestHandler<CallToolRequestParams, CallToolResult> Explain(
        McpRequestHandler<CallToolRequestParams, CallToolResult> next
    ) =>
        async (request, ct) =>
        {
            try
            {
                return await next(request, ct);
            }
            catch (ProblemException e)
            {
                return Of(e.Problem);
            }
            catch (JsonException e)
            {
                return Of(
                    new Problem(
                        ProblemKinds.MalformedRequest,
                        $"An argument of {request.Params?.Name} has the wrong type; its inputSchema says what goes there. {e.Message}"
                    )
                );
            }
        };

    private static CallToolResult Of(Problem problem) =>
        new()
        {
            IsError = true,
            Content =
            [
                new TextContentBlock
                {
                    Text = JsonSerializer.Serialize(
                        new
                        {
                            problem.Kind.Type,
                            problem.Kind.Title,
                            problem.Kind.Status,
                            problem.Detail,
                            problem.Errors,
                            problem.DidYouMean,
                        },
                        WireJson.Options
                    ),
                },
            ],
        };
}
