using System.Text.RegularExpressions;
using FluentValidation;

namespace StanceApi.Proposals;

/// <summary>What a proposal in a request must look like.</summary>
public sealed class ProposalInputRules : AbstractValidator<ProposalInput>
{
    private const int MaxId = 200;

    public ProposalInputRules()
    {
        RuleFor(p => p.Id)
            .Length(1, MaxId)
            .WithMessage($"An id has 1 to {MaxId} characters; leave it out to get the name back.");
        this.DescribeProposal(p => p.Name, p => p.Aliases, p => p.Description, p => p.Examples);
    }
}

public static partial class ProposalRules
{
    public const int MaxName = 1_000;
    public const int MaxAliases = 100;
    public const int MaxDescription = 5_000;
    public const int MaxExamples = 200;
    public const int MaxExample = 2_000;

    public static IRuleBuilderOptions<T, string?> ProposalId<T>(
        this IRuleBuilder<T, string?> rule
    ) =>
        rule.Matches(IdPattern())
            .WithMessage(
                "An id has 1 to 100 letters, digits, dots, underscores or hyphens, such as asian-nato."
            );

    /// <summary>The rules that a stored proposal and one in a request share.</summary>
    public static void DescribeProposal<T>(
        this AbstractValidator<T> validator,
        System.Linq.Expressions.Expression<Func<T, LocalizedTexts?>> name,
        System.Linq.Expressions.Expression<Func<T, LocalizedTexts?>> aliases,
        System.Linq.Expressions.Expression<Func<T, string?>> description,
        System.Linq.Expressions.Expression<Func<T, IReadOnlyList<ProposalExampleInput>?>> examples
    )
    {
        ArgumentNullException.ThrowIfNull(validator);
        validator
            .RuleFor(name)
            .NotNull()
            .WithMessage(
                "A proposal needs a name, such as \"Asian NATO\" or {\"en\": \"Asian NATO\"}."
            )
            .Must(n =>
                n is null || (n.Items.Any(t => !string.IsNullOrWhiteSpace(t.Text)) && AllShort(n))
            )
            .WithMessage($"Each name has 1 to {MaxName} characters.");
        validator
            .RuleFor(aliases)
            .Must(a => a is null || (a.Items.Length <= MaxAliases && AllShort(a)))
            .WithMessage($"At most {MaxAliases} aliases of up to {MaxName} characters each.");
        validator
            .RuleFor(description)
            .MaximumLength(MaxDescription)
            .WithMessage($"At most {MaxDescription} characters.");
        validator
            .RuleFor(examples)
            .Must(e => e is null || (e.Count <= MaxExamples && e.All(IsComplete)))
            .WithMessage(
                $"At most {MaxExamples} examples, each with a text of 1 to {MaxExample} characters and a label."
            );
    }

    private static bool AllShort(LocalizedTexts texts) =>
        texts.Items.All(t => t.Text.Length <= MaxName);

    private static bool IsComplete(ProposalExampleInput? example) =>
        example is { Label: not null, Text.Length: > 0 and <= MaxExample };

    [GeneratedRegex(
        @"\A[\p{L}\p{N}._-]{1,100}\z",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex IdPattern();
}
