using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using StanceApi.Models;
using StanceApi.Store.Models;

namespace StanceApi.ChatScoring;

/// <summary>What judges: the active model, or a chat model before it where one is configured.</summary>
public static class ScorerSetup
{
    public static void AddStanceScorer(this IServiceCollection services)
    {
        services
            .AddOptions<ChatOptions>()
            .BindConfiguration(ChatOptions.Section)
            .Validate(
                o => o.IsComplete,
                $"{ChatOptions.Section}: an Endpoint such as https://host/v1 needs a Model; TimeoutSeconds, MaxTokensPerDay and MaxConcurrency are above 0, Retries at least 0."
            )
            .ValidateOnStart();
        services.AddSingleton<LoadedModels>();
        services.AddSingleton<ChatModel>();
        services.AddScoped<IScorers>(s => new ModelScorers(
            s.GetRequiredService<FindModels>(),
            s.GetRequiredService<LoadedModels>(),
            s.GetRequiredService<ChatModel>().Scorer
        ));
    }

    /// <summary>A client of an OpenAI-compatible API, with the time-out and the retries of the options.</summary>
    public static IChatClient Client(ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // The client insists on a key; servers that ask for none ignore it.
        var key = options.ApiKey.Length > 0 ? options.ApiKey : "none";
        return new OpenAIClient(
            new ApiKeyCredential(key),
            new OpenAIClientOptions
            {
                Endpoint = options.Endpoint,
                NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
                RetryPolicy = new ClientRetryPolicy(options.Retries),
            }
        ).GetChatClient(options.Model).AsIChatClient();
    }
}
