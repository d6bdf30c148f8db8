using FastEndpoints;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Store.Actors;

namespace StanceApi.Actors;

/// <summary>Finds stored actors, and who may have been meant where there is none.</summary>
public sealed class ActorLookup(FindActor find, SuggestActors suggest)
{
    private const int MostSuggestions = 3;

    /// <summary>The actor; null where there is none, and then the request is answered with 404.</summary>
    public async Task<StoredActor?> FindOrAnswerAsync(
        string id,
        IResponseSender sender,
        CancellationToken ct
    )
    {
        var (actor, problem) = await FindOrExplainAsync(id, ct);
        if (problem is not null)
        {
            await sender.ProblemAsync(problem);
        }
        return actor;
    }

    /// <summary>The same; for one who was merged into another, that one.</summary>
    public async Task<StoredActor?> SurvivorOrAnswerAsync(
        string id,
        IResponseSender sender,
        CancellationToken ct
    )
    {
        if (await find.SurvivorAsync(id, ct) is { } survivor)
        {
            return survivor;
        }
        await sender.ProblemAsync(await ExplainAsync(id, ct));
        return null;
    }

    /// <summary>The actor, or what is wrong: exactly one of the two.</summary>
    public async Task<(StoredActor? Actor, Problem? Problem)> FindOrExplainAsync(
        string id,
        CancellationToken ct
    ) =>
        await find.RunAsync(id, ct) is { } actor
            ? (actor, null)
            : (null, await ExplainAsync(id, ct));

    /// <summary>What to say of an id that no actor has; names are told from ids, for people send them as well.</summary>
    public async Task<Problem> ExplainAsync(string id, CancellationToken ct)
    {
        var found = await suggest.RunAsync(id, ct);
        string[] meant =
        [
            .. found.Named.Count > 0
                ? found.Named.Take(MostSuggestions)
                : Similarity.Nearest(id, found.Alike),
        ];
        var hint =
            meant.Length > 0
                ? $"did you mean {string.Join(" or ", meant)}?"
                : "GET /api/v1/actors?q= finds actors by a part of any of their names.";
        return new Problem(ProblemKinds.NotFound, $"No actor has the id '{id}': {hint}")
        {
            DidYouMean = meant.Length > 0 ? meant : null,
        };
    }
}
