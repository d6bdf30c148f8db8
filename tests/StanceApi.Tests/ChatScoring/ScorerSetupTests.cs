using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StanceApi.ChatScoring;
using StanceApi.Models;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Hosting;

namespace StanceApi.Tests.ChatScoring;

public sealed class ScorerSetupTests
{
    [Fact]
    public void The_trained_model_judges_unless_told_otherwise()
    {
        Assert.Same(StanceScorer.Default, Scorer());
    }

    [Fact]
    public void An_endpoint_and_a_model_turn_the_chat_model_on()
    {
        var scorer = Scorer(
            ("Scoring:Chat:Endpoint", "http://127.0.0.1:9/v1"),
            ("Scoring:Chat:Model", "some-model")
        );

        Assert.Equal($"chat:some-model+{ChatPrompt.Hash}", scorer.ModelVersion);
    }

    [Theory]
    [InlineData("Model", "")]
    [InlineData("Endpoint", "ftp://host/v1")]
    [InlineData("MaxTokensPerDay", "0")]
    [InlineData("MaxConcurrency", "0")]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("Retries", "-1")]
    public void A_setting_that_makes_no_sense_is_refused(string setting, string value)
    {
        var error = Assert.Throws<OptionsValidationException>(() =>
            Scorer(
                ("Scoring:Chat:Endpoint", "http://127.0.0.1:9/v1"),
                ("Scoring:Chat:Model", "some-model"),
                ($"Scoring:Chat:{setting}", value)
            )
        );

        Assert.Contains("Scoring:Chat", error.Message, StringComparison.Ordinal);
    }

    private static IStanceScorer Scorer(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Reverse()
                    .DistinctBy(s => s.Key)
                    .ToDictionary(s => s.Key, string? (s) => s.Value)
            )
            .Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddStanceScorer();
        services.AddStanceStore(configuration);
        using var scope = services.BuildServiceProvider().CreateScope();
        return scope.ServiceProvider.GetRequiredService<IScorers>().Shipped;
    }
}
