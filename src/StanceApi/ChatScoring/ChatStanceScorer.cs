using System.ClientModel;
using Microsoft.Extensions.AI;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using ChatOptionsOfCall = Microsoft.Extensions.AI.ChatOptions;

namespace StanceApi.ChatScoring;

/// <summary>
/// Judges by a chat model. Where it fails, answers nonsense or has used up its day's tokens, another scorer judges, and
/// the score names that one.
/// </summary>
/// <param name="client">Times out and retries by itself.</param>
public sealed partial class ChatStanceScorer(
    IChatClient client,
    IStanceScorer fallback,
    ChatOptions options,
    TimeProvider time,
    ILogger<ChatStanceScorer> logger
) : IStanceScorer, IDisposable
{
    private readonly TokenBudget _budget = new(options.MaxTokensPerDay, time);
    private readonly FailurePause _pause = new(time);
    private readonly SemaphoreSlim _places = new(options.MaxConcurrency);

    private readonly ChatOptionsOfCall _call = new()
    {
        ModelId = options.Model,
        Temperature = options.Temperature,
        MaxOutputTokens = ChatPrompt.MaxAnswerTokens,
        ResponseFormat = ChatPrompt.Format,
        AdditionalProperties = new() { ["strict"] = true },
    };

    public string ModelVersion { get; } = $"chat:{options.Model}+{ChatPrompt.Hash}";

    /// <summary>Waits for all answers; without a thread for each.</summary>
    public IReadOnlyList<StanceScore> Score(
        IReadOnlyList<StatementToScore> statements,
        Proposal proposal
    ) => Score(statements, proposal, fallback);

    /// <summary>The same, on the same budget, with another scorer for what the chat model does not judge.</summary>
    public IStanceScorer Over(IStanceScorer other) => new OverOther(this, other);

    private IReadOnlyList<StanceScore> Score(
        IReadOnlyList<StatementToScore> statements,
        Proposal proposal,
        IStanceScorer other
    ) => Task.Run(() => ScoreAsync(statements, proposal, other)).GetAwaiter().GetResult();

    public void Dispose()
    {
        client.Dispose();
        _places.Dispose();
    }

    private async Task<IReadOnlyList<StanceScore>> ScoreAsync(
        IReadOnlyList<StatementToScore> statements,
        Proposal proposal,
        IStanceScorer other
    )
    {
        var scores = await Task.WhenAll(statements.Select(s => JudgeAsync(s, proposal)));
        int[] open = [.. Enumerable.Range(0, scores.Length).Where(i => scores[i] is null)];
        if (open.Length > 0)
        {
            var judged = other.Score([.. open.Select(i => statements[i])], proposal);
            for (var n = 0; n < open.Length; n++)
            {
                scores[open[n]] = judged[n] with
                {
                    ModelVersion = judged[n].ModelVersion ?? other.ModelVersion,
                };
            }
        }
        return scores!;
    }

    /// <summary>Null where the model could not be asked or gave no valid answer.</summary>
    private async Task<StanceScore?> JudgeAsync(StatementToScore statement, Proposal proposal)
    {
        await _places.WaitAsync();
        try
        {
            var messages = ChatPrompt.For(statement, proposal);
            var most = ChatPrompt.MostTokens(messages);
            if (_pause.IsOn || _budget.Reserve(most) is not { } day)
            {
                return null;
            }
            return await AskAsync(messages, statement.Text, day, most);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<StanceScore?> AskAsync(
        IReadOnlyList<ChatMessage> messages,
        string text,
        DateOnly day,
        long reserved
    )
    {
        try
        {
            // The client heeds a server that says "in an hour"; the callers here do not wait that long.
            using var enough = new CancellationTokenSource(options.Longest, time);
            var response = await client.GetResponseAsync(messages, _call, enough.Token);
            _budget.Settle(day, reserved, response.Usage?.TotalTokenCount ?? reserved);
            var score = ChatAnswer.Read(response.Text, text);
            _pause.Succeeded();
            return score;
        }
        catch (FormatException e)
        {
            LogInvalid(logger, e.Message);
            return null;
        }
        catch (Exception e)
        {
            // Whatever went wrong on the way, the statement gets its score. A server that refused did no work.
            if (e is ClientResultException or HttpRequestException)
            {
                _budget.Settle(day, reserved, 0);
            }
            _pause.Failed();
            // Not the message: servers write keys and texts into it.
            LogFailure(logger, e.GetType().Name, (e as ClientResultException)?.Status);
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The chat model's answer is invalid, the trained model judges: {Reason}"
    )]
    private static partial void LogInvalid(ILogger logger, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The chat model cannot be asked, the trained model judges: {Failure} {Status}"
    )]
    private static partial void LogFailure(ILogger logger, string failure, int? status);

    private sealed class OverOther(ChatStanceScorer chat, IStanceScorer other) : IStanceScorer
    {
        public string ModelVersion => chat.ModelVersion;

        public IReadOnlyList<StanceScore> Score(
            IReadOnlyList<StatementToScore> statements,
            Proposal proposal
        ) => chat.Score(statements, proposal, other);
    }
}
