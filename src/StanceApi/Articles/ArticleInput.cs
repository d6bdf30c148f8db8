using System.Text;
using FluentValidation;
using StanceApi.Limits;
using StanceApi.Rules;
using StanceApi.Text.Documents;

namespace StanceApi.Articles;

/// <summary>An article as requests carry it.</summary>
public interface IArticleInput
{
    string? Content { get; }
    string? ContentType { get; }
    DateTimeOffset? PublishedAt { get; }
    string? SourceUrl { get; }
    string? Language { get; }
}

public static class ArticleInputs
{
    /// <summary>To be called on input that has passed its rules.</summary>
    public static Article ToArticle(this IArticleInput input, string? publisher)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new Article(
            // No text holds NUL, and databases refuse it. One character for one: offsets stay.
            input.Content!.Replace('\0', '\uFFFD'),
            ArticleFormats.Parse(input.ContentType),
            input.PublishedAt,
            input.SourceUrl,
            publisher,
            input.Language
        );
    }

    public static bool IsTooLarge(this IArticleInput input, LimitOptions limits)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(limits);
        return input.Content is { } content
            && Encoding.UTF8.GetByteCount(content) > limits.MaxArticleBytes;
    }
}

/// <summary>What an article in a request must look like.</summary>
public sealed class ArticleInputRules : AbstractValidator<IArticleInput>
{
    public const int MaxUrl = 2_000;

    // A date without a time may be today in the easternmost time zone.
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(14);

    public ArticleInputRules(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        RuleFor(a => a.Content)
            .Must(c => !string.IsNullOrWhiteSpace(c))
            .When(IsGiven)
            .WithMessage(
                "The article is empty; send its HTML, Markdown or plain text, or only the sourceUrl to fetch it from."
            );
        RuleFor(a => a.ContentType)
            .Must(t => ArticleFormats.TryParse(t, out _))
            .When(IsGiven)
            .WithMessage($"The content type must be {ArticleFormats.Choices}.");
        RuleFor(a => a.PublishedAt)
            .Must(p => p is null || p <= time.GetUtcNow() + Tolerance)
            .WithMessage(
                "The publication date lies in the future; send the day it was published, or null."
            );
        RuleFor(a => a.SourceUrl)
            .Must(u => u is null || IsWebAddress(u))
            .WithMessage(
                $"The source must be an http or https URL of at most {MaxUrl} characters, or null."
            );
        RuleFor(a => a.Language).LanguageTag();
    }

    /// <summary>An article that is not given is fetched.</summary>
    private static bool IsGiven(IArticleInput article) =>
        article.Content is not null || article.SourceUrl is null;

    private static bool IsWebAddress(string url) =>
        url.Length <= MaxUrl
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https";
}
