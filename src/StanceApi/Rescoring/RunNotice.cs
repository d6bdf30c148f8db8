using System.Text.Json;
using StanceApi.Json;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>A run that has ended as webhooks are told of it.</summary>
public static class RunNotice
{
    public static string Of(RescoreRun run) =>
        JsonSerializer.Serialize(RescoreRunResponse.From(run), WireJson.Options);
}
