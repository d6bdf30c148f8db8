using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StanceApi.ChatScoring;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.ChatScoring;

public sealed class ChatStanceScorerTests : IAsyncLifetime
{
    private const string Statement = "Nobody here would sign that.";

    private const string Good = """
        {"label":"against","act":"reject","probabilities":{"favor":0.05,"against":0.9,"neutral":0.05,"unrelated":0},"evidence":[{"quote":"Nobody","weight":-0.85}]}
        """;

    private static readonly Proposal Plan = new(
        "plan",
        [new LocalizedText("The harbour plan", "en")],
        [new LocalizedText("港口计划", "zh-Hans")],
        "Builds a harbour.",
        [new ProposalExample("Let us build.", StanceLabel.Favor)]
    );

    private readonly FakeTimeProvider _time = FrozenTime.Provider();
    private ChatServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ChatServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void A_good_answer_is_the_score()
    {
        _server.ThenSays(Good);

        using var scorer = Scorer();
        var score = Score(scorer, Statement);

        Assert.Equal(StanceLabel.Against, score.Label);
        Assert.Equal(DiplomaticAct.Reject, score.Act);
        Assert.Equal(-0.85, score.Score, 6);
        Assert.Equal(0.9, score.Confidence, 6);
        var evidence = Assert.Single(score.Evidence);
        Assert.Equal("Nobody", Statement[evidence.Span.Start..evidence.Span.End]);
        Assert.Equal(-0.85, evidence.Weight, 6);
        Assert.Null(score.ModelVersion);
        Assert.Equal($"chat:test-model+{ChatPrompt.Hash}", scorer.ModelVersion);
    }

    [Fact]
    public void The_model_is_asked_with_a_strict_schema_and_all_that_is_known()
    {
        _server.ThenSays(Good);

        using var scorer = Scorer();
        scorer.Score([new StatementToScore(Statement, "On the harbour:", null, "en")], Plan);

        var request = Assert.Single(_server.Requests);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal("Bearer secret", request.Authorization);
        Assert.Equal("test-model", request.Body.Text("model"));
        var format = request.Body["response_format"]!;
        Assert.Equal("json_schema", format.Text("type"));
        Assert.True((bool)format["json_schema"]!["strict"]!);
        Assert.Equal(
            ["label", "act", "probabilities", "evidence"],
            format["json_schema"]!["schema"]!["required"]!.AsArray().Select(n => (string)n!)
        );
        var question = request.Question;
        Assert.Equal(Statement, question.Text("statement"));
        Assert.Equal("On the harbour:", question.Text("context"));
        var proposal = question["proposal"]!;
        Assert.Equal("The harbour plan", (string?)proposal["names"]![0]);
        Assert.Equal("港口计划", (string?)proposal["aliases"]![0]);
        Assert.Equal("favor", proposal["examples"]![0]!.Text("label"));
    }

    [Theory]
    [InlineData("I think they are against it.")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData(
        """{"label":"against","act":"reject","probabilities":{"favor":0,"against":1,"neutral":0,"unrelated":0}}"""
    )]
    [InlineData(
        """{"label":"against","act":"reject","probabilities":{"favor":0,"against":1,"neutral":0,"unrelated":0},"evidence":[],"note":"sure"}"""
    )]
    [InlineData(
        """{"label":"opposed","act":"reject","probabilities":{"favor":0,"against":1,"neutral":0,"unrelated":0},"evidence":[]}"""
    )]
    [InlineData(
        """{"label":"against","act":"endorse","probabilities":{"favor":0,"against":1,"neutral":0,"unrelated":0},"evidence":[]}"""
    )]
    [InlineData(
        """{"label":"against","act":"reject","probabilities":{"favor":0.6,"against":0.4,"neutral":0,"unrelated":0},"evidence":[]}"""
    )]
    [InlineData(
        """{"label":"against","act":"reject","probabilities":{"favor":0.5,"against":0.9,"neutral":0,"unrelated":0},"evidence":[]}"""
    )]
    [InlineData(
        """{"label":"against","act":"reject","probabilities":{"favor":0,"against":"1","neutral":0,"unrelated":0},"evidence":[]}"""
    )]
    [InlineData(
        """{"label":"against","act":"reject","probabilities":{"favor":0,"against":1,"neutral":0,"unrelated":0},"evidence":[{"quote":"never","weight":-1}]}"""
    )]
    [InlineData(
        """{"label":"against","act":"reject","probabilities":{"favor":0,"against":1,"neutral":0,"unrelated":0},"evidence":[{"quote":"","weight":-1}]}"""
    )]
    [InlineData(
        """{"label":"against","act":"reject","probabilities":{"favor":0,"against":1,"neutral":0,"unrelated":0},"evidence":[{"quote":"sign","weight":-7}]}"""
    )]
    public void An_invalid_answer_leaves_the_statement_to_the_trained_model(string answer)
    {
        _server.ThenSays(answer);

        using var scorer = Scorer();
        var score = Score(scorer, Statement);

        Assert.Equal(StanceLabel.Neutral, score.Label);
        Assert.Equal("cue-1", score.ModelVersion);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public void A_failure_of_the_server_is_tried_again()
    {
        _server.ThenFails(500).ThenSays(Good);

        using var scorer = Scorer(o => o.Retries = 1);
        var score = Score(scorer, Statement);

        Assert.Equal(StanceLabel.Against, score.Label);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public void A_refusal_is_not_tried_again()
    {
        _server.ThenFails(401).ThenSays(Good);

        using var scorer = Scorer(o => o.Retries = 2);
        var score = Score(scorer, Statement);

        Assert.Equal("cue-1", score.ModelVersion);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public void A_server_that_keeps_silent_is_left_after_the_time_out()
    {
        _server.Then(c => Task.Delay(Timeout.Infinite, c.RequestAborted));

        using var scorer = Scorer(o => o.TimeoutSeconds = 0.3);
        var watch = Stopwatch.StartNew();
        var score = Score(scorer, Statement);

        Assert.Equal("cue-1", score.ModelVersion);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.2, 30);
    }

    [Fact]
    public void A_server_that_says_to_come_back_in_an_hour_is_not_waited_for()
    {
        _server.ThenFails(429, retryAfter: "3600").ThenSays(Good);

        using var scorer = Scorer(
            o => (o.TimeoutSeconds, o.Retries) = (0.5, 1),
            TimeProvider.System
        );
        var watch = Stopwatch.StartNew();
        var score = Score(scorer, Statement);

        Assert.Equal("cue-1", score.ModelVersion);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void Once_the_tokens_of_the_day_are_used_the_trained_model_judges_until_the_next()
    {
        _server.ThenSays(Good);
        var most = ChatPrompt.MostTokens(
            ChatPrompt.For(new StatementToScore(Statement, null, null, null), Plan)
        );

        // Each answer costs 1,000 tokens, and what it may cost at most must be left before it is asked for.
        using var scorer = Scorer(o => o.MaxTokensPerDay = most + 1000);
        var first = Score(scorer, Statement);
        var second = Score(scorer, Statement);
        var third = Score(scorer, Statement);
        var asked = _server.Requests.Count;
        _time.Advance(TimeSpan.FromDays(1));
        var tomorrow = Score(scorer, Statement);

        Assert.Equal(2, asked);
        Assert.Null(first.ModelVersion);
        Assert.Null(second.ModelVersion);
        Assert.Equal("cue-1", third.ModelVersion);
        Assert.Null(tomorrow.ModelVersion);
    }

    [Fact]
    public void After_five_failures_in_a_row_the_model_is_left_alone_for_half_a_minute()
    {
        _server.ThenFails(503);
        using var scorer = Scorer();
        for (var i = 0; i < 7; i++)
        {
            Score(scorer, Statement);
        }
        var asked = _server.Requests.Count;

        _time.Advance(TimeSpan.FromSeconds(31));
        Score(scorer, Statement);

        Assert.Equal(5, asked);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Fact]
    public void Many_statements_keep_their_order_and_the_limit_of_calls_at_once()
    {
        ImmutableArray<string> texts = [.. Enumerable.Range(0, 12).Select(i => $"No to part {i}.")];
        _server.ThenSays(r =>
        {
            // Every third answer is nonsense.
            var text = r.Question.Text("statement")!;
            return int.Parse(text["No to part ".Length..^1]) % 3 == 0
                ? "?"
                : Good.Replace("Nobody", text, StringComparison.Ordinal);
        });

        using var scorer = Scorer(o => o.MaxConcurrency = 3);
        var scores = scorer.Score(
            [.. texts.Select(t => new StatementToScore(t, null, null, null))],
            Plan
        );

        for (var i = 0; i < texts.Length; i++)
        {
            Assert.Equal(i % 3 == 0 ? "cue-1" : null, scores[i].ModelVersion);
            Assert.Equal(
                i % 3 == 0 ? null : texts[i],
                scores[i].Evidence.FirstOrDefault()?.Span.Text
            );
        }
        Assert.InRange(_server.MostAtOnce, 1, 3);
    }

    private ChatStanceScorer Scorer(Action<ChatOptions>? change = null, TimeProvider? time = null)
    {
        var options = new ChatOptions
        {
            Endpoint = _server.Endpoint,
            ApiKey = "secret",
            Model = "test-model",
            Retries = 0,
        };
        change?.Invoke(options);
        return new ChatStanceScorer(
            ScorerSetup.Client(options),
            new CueScorer(),
            options,
            time ?? _time,
            NullLogger<ChatStanceScorer>.Instance
        );
    }

    private static StanceScore Score(ChatStanceScorer scorer, string statement) =>
        scorer.Score([new StatementToScore(statement, null, null, null)], Plan).Single();
}
