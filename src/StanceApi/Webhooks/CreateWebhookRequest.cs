using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.Fetching;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

/// <summary>An address to tell of events.</summary>
/// <param name="Url" example="https://example.org/stance-events">Takes a POST with JSON and answers 200 to 299.</param>
/// <param name="Events" example="[&quot;shift.found&quot;]">`article.ingested`, `shift.found`, `run.finished`; null for all.</param>
/// <param name="Description" example="The newsroom's channel">What it is for.</param>
public sealed record CreateWebhookRequest(
    [property: Required] string? Url,
    IReadOnlyList<string>? Events,
    string? Description
);

public sealed class CreateWebhookRules : Validator<CreateWebhookRequest>
{
    private const int MaxUrl = 2_000;
    private const int MaxDescription = 300;

    private static readonly string Known = string.Join(", ", NoticeEvents.All);

    public CreateWebhookRules()
    {
        RuleFor(r => r.Url)
            .Must(u =>
                u?.Length <= MaxUrl
                && Uri.TryCreate(u, UriKind.Absolute, out var address)
                && NetworkGuard.Wrong(address) is null
            )
            .WithMessage(
                $"Send an http or https URL of at most {MaxUrl} characters, without user name and password."
            );
        RuleFor(r => r.Events)
            .Must(e => e is null || e.Count > 0)
            .WithMessage($"Name at least one of {Known}, or leave events out for all of them.");
        RuleForEach(r => r.Events)
            .Must(e => NoticeEvents.All.Contains(e, StringComparer.Ordinal))
            .WithMessage($"An event is one of {Known}.");
        RuleFor(r => r.Description)
            .MaximumLength(MaxDescription)
            .WithMessage($"A description has at most {MaxDescription} characters.");
    }
}
