using FastEndpoints;
using FluentValidation;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Actors;
using StanceApi.Store.Paging;
using StanceApi.Text.Actors;

namespace StanceApi.Actors;

/// <summary>Which actors are wanted; the conditions are joined by "and".</summary>
public sealed record ListActorsRequest : PageRequest
{
    /// <summary>A part of any of the names, in any script; case and accents do not matter.</summary>
    /// <example>ishiba</example>
    [QueryParam]
    public string? Q { get; init; }

    /// <summary>Ids of actors, joined by commas, 100 at most; those that there are not are left out.</summary>
    /// <example>shigeru-ishiba,lloyd-austin</example>
    [QueryParam]
    public string? Ids { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    /// <example>JPN</example>
    [QueryParam]
    public string? Country { get; init; }

    /// <summary>What kind of actor.</summary>
    [QueryParam]
    public ActorType? Type { get; init; }
}

public sealed class ListActorsRules : Validator<ListActorsRequest>
{
    private const int MaxQuery = 500;
    private const int MaxIds = 100;

    public ListActorsRules()
    {
        Include(new PageRules<NameCursor>());
        RuleFor(r => r.Q).MaximumLength(MaxQuery).WithMessage($"At most {MaxQuery} characters.");
        RuleFor(r => r.Ids)
            .Must(ids => IdLists.Of(ids).Count <= MaxIds)
            .WithMessage($"At most {MaxIds} ids at a time; ask for the others in another call.");
        RuleFor(r => r.Country).CountryCode();
    }
}

public sealed class ListActorsEndpoint(ListActors list)
    : Endpoint<ListActorsRequest, PageResponse<ActorResponse>>
{
    public override void Configure()
    {
        Get("/actors");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "Find actors";
            s.Description =
                "Everyone in the directory and whoever else was met in a stored article, in the order of the ids. Use `q` to find an actor by any form of the name, and `ids` with `limit` for the names and offices of those that another answer names.";
            s.Answers(
                200,
                "A page of actors.",
                new PageResponse<ActorResponse>([ActorExamples.Stored], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ListActorsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var filter = new ActorFilter(
            req.Q,
            req.Country?.ToUpperInvariant(),
            req.Type,
            req.Ids is null ? null : IdLists.Of(req.Ids)
        );
        var page = await list.RunAsync(filter, req.Take(), req.After<NameCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, ActorResponse.From), ct);
    }
}
