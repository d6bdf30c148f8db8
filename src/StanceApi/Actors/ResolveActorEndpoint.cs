using FastEndpoints;
using FluentValidation;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Actors;
using StanceApi.Text.Languages;
using StanceApi.Timelines;

namespace StanceApi.Actors;

/// <summary>A mention of somebody.</summary>
public sealed record ResolveActorRequest
{
    /// <summary>The words, with country and office if you have them.</summary>
    /// <example>日本外相岩屋毅</example>
    [QueryParam]
    public string? Mention { get; init; }

    /// <summary>The day on which it was written or said, which decides who held an office; today unless given.</summary>
    /// <example>2024-10-02</example>
    [QueryParam]
    public DateOnly? At { get; init; }

    /// <summary>BCP 47; found from the script unless given.</summary>
    /// <example>zh-Hans</example>
    [QueryParam]
    public string? Lang { get; init; }
}

public sealed class ResolveActorRules : Validator<ResolveActorRequest>
{
    private const int MaxMention = 200;

    public ResolveActorRules()
    {
        RuleFor(r => r.Mention)
            .Must(m => !string.IsNullOrWhiteSpace(m))
            .WithMessage("Say whom to look for, such as mention=石破首相.")
            .MaximumLength(MaxMention)
            .WithMessage($"At most {MaxMention} characters.");
        RuleFor(r => r.Lang).LanguageTag();
    }
}

public sealed class ResolveActorEndpoint(ResolveActor resolve, TimeProvider time)
    : Endpoint<ResolveActorRequest, CandidatesResponse>
{
    public override void Configure()
    {
        Get("/actors/resolve");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "Find out whom a mention stands for";
            s.Description =
                "Ranks the actors that a name, an office or both may stand for on a day, in any script, and says why. Speakers of articles are linked by the same rules.";
            s.Answers(
                200,
                "The likeliest first; empty when nobody known is near.",
                new CandidatesResponse([ActorExamples.Candidate])
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ResolveActorRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var mention = req.Mention!.Trim();
        var found = await resolve.RunAsync(
            mention,
            LanguageDetector.Detect(mention, req.Lang),
            req.At ?? Days.Today(time, TimeZoneInfo.Utc),
            ct
        );
        await Send.OkAsync(new CandidatesResponse([.. found.Select(CandidateResponse.From)]), ct);
    }
}
