using Microsoft.Extensions.DependencyInjection;
using StanceApi.ChatScoring;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Audit;
using StanceApi.Store.Models;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Models;

/// <summary>The program as it judges in earnest: by the models of the registry.</summary>
public sealed class ModelStore() : ApiFixture(s => s.AddStanceScorer());

public static class OtherModels
{
    /// <summary>Registers the shipped model once more, under another name.</summary>
    /// <returns>Its version.</returns>
    public static async Task<string> RegisterOther(
        this ApiFixture api,
        string name,
        int generation = 2
    )
    {
        ArgumentNullException.ThrowIfNull(api);
        var version = $"{generation}+{name}";
        await using var scope = api.Factory.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<RegisterModel>()
            .RunAsync(
                new NewModel(
                    StanceScorer.ShippedCard with
                    {
                        Version = version,
                    },
                    StanceScorer.ShippedFile(),
                    ModelOrigin.Trained
                ),
                new Author("local"),
                Test.Cancelled
            );
        return version;
    }
}
