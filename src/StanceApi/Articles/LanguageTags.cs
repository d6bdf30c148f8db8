using System.Text.RegularExpressions;
using FluentValidation;

namespace StanceApi.Articles;

public static partial class LanguageTags
{
    /// <summary>A BCP 47 tag or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> LanguageTag<T>(
        this IRuleBuilder<T, string?> rule
    ) =>
        rule.Matches(Pattern())
            .WithMessage(
                "The language must be a BCP 47 tag such as zh-Hans, zh-Hant, en or ja, or null to detect it."
            );

    [GeneratedRegex(
        @"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Pattern();
}
