using FastEndpoints;
using FluentValidation;
using StanceApi.Articles;
using StanceApi.Proposals;

namespace StanceApi.Analyze;

/// <summary>An article to read and the proposals to judge it by.</summary>
/// <param name="Content" example="&lt;p&gt;Japan’s foreign minister said on Tuesday that the idea needs time.&lt;/p&gt;">The whole document, markup included; null fetches it from `sourceUrl`.</param>
/// <param name="ContentType" example="text/html">`text/html`, `text/markdown` or `text/plain`; needed with `content`.</param>
/// <param name="PublishedAt" example="2024-10-02T13:45:32Z">When it was published; wins over the document's own date. "Yesterday" is counted from it.</param>
/// <param name="SourceUrl" example="https://example.org/articles/1">Where it comes from, and where it is fetched if it comes without `content`.</param>
/// <param name="Language" example="en">BCP 47; null detects it. `zh` leaves the script to detection.</param>
/// <param name="Proposals">Proposals to judge by, brought along.</param>
/// <param name="ProposalIds" example="[&quot;asian-nato&quot;]">Stored proposals to judge by.</param>
public sealed record AnalyzeRequest(
    string? Content,
    string? ContentType,
    DateTimeOffset? PublishedAt,
    string? SourceUrl,
    string? Language,
    IReadOnlyList<ProposalInput>? Proposals,
    IReadOnlyList<string>? ProposalIds
) : IArticleInput;

public sealed class AnalyzeRequestRules : Validator<AnalyzeRequest>
{
    public const int MaxProposals = 100;

    public AnalyzeRequestRules(TimeProvider time)
    {
        Include(new ArticleInputRules(time));
        RuleFor(r => r.Proposals)
            .Must(p => p is null || p.Count <= MaxProposals)
            .WithMessage($"At most {MaxProposals} proposals.");
        RuleForEach(r => r.Proposals)
            .NotNull()
            .WithMessage("A proposal is an object, not null.")
            .SetValidator(new ProposalInputRules());
        RuleFor(r => r.ProposalIds)
            .Must(p => p is null || p.Count <= MaxProposals)
            .WithMessage($"At most {MaxProposals} proposal ids.");
        RuleForEach(r => r.ProposalIds).NotEmpty().WithMessage("An id is not empty.");
    }
}
