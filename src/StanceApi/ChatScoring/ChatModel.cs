using Microsoft.Extensions.Options;
using StanceApi.Stance.Scoring;

namespace StanceApi.ChatScoring;

/// <summary>The configured chat model, one for the whole program: its budget and its limits hold for all.</summary>
public sealed class ChatModel(
    IOptions<ChatOptions> options,
    TimeProvider time,
    ILogger<ChatStanceScorer> logger
) : IDisposable
{
    /// <summary>Null where none is configured.</summary>
    public ChatStanceScorer? Scorer { get; } =
        options.Value.IsOn
            ? new ChatStanceScorer(
                ScorerSetup.Client(options.Value),
                StanceScorer.Default,
                options.Value,
                time,
                logger
            )
            : null;

    public void Dispose() => Scorer?.Dispose();
}
