using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.Fetching;
using StanceApi.Rules;

namespace StanceApi.Feeds;

/// <summary>A feed to subscribe to.</summary>
/// <param name="Url" example="https://example.org/news.xml">An RSS 2.0 or Atom feed.</param>
/// <param name="Publisher" example="Example News">Of its articles; null takes the feed's title.</param>
/// <param name="Language" example="en">Of its articles, BCP 47; null detects it.</param>
/// <param name="IntervalMinutes" example="30">Between two polls, 5 to 10,080; null takes the server's setting.</param>
public sealed record AddFeedRequest(
    [property: Required] string? Url,
    string? Publisher,
    string? Language,
    int? IntervalMinutes
);

public sealed class AddFeedRules : Validator<AddFeedRequest>
{
    private const int MaxUrl = 2_000;
    private const int MaxPublisher = 300;
    private const int LeastMinutes = 5;
    private const int MostMinutes = 7 * 24 * 60;

    public AddFeedRules()
    {
        RuleFor(r => r.Url)
            .Must(u =>
                u?.Length <= MaxUrl
                && Uri.TryCreate(u, UriKind.Absolute, out var address)
                && NetworkGuard.Wrong(address) is null
            )
            .WithMessage(
                $"Send the http or https URL of an RSS or Atom feed, of at most {MaxUrl} characters, without user name and password."
            );
        RuleFor(r => r.Publisher)
            .MaximumLength(MaxPublisher)
            .WithMessage($"A publisher has at most {MaxPublisher} characters.");
        RuleFor(r => r.Language).LanguageTag();
        RuleFor(r => r.IntervalMinutes)
            .InclusiveBetween(LeastMinutes, MostMinutes)
            .WithMessage($"The interval is {LeastMinutes} to {MostMinutes} minutes.");
    }
}
