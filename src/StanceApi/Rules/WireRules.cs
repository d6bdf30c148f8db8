using System.Text.RegularExpressions;
using FluentValidation;

namespace StanceApi.Rules;

/// <summary>The rules of values that several calls take.</summary>
public static partial class WireRules
{
    private const int MaxSearch = 500;

    private const int MaxReason = 1_000;

    /// <summary>A BCP 47 tag or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> LanguageTag<T>(
        this IRuleBuilder<T, string?> rule
    ) =>
        rule.Matches(LanguagePattern())
            .WithMessage(
                "The language must be a BCP 47 tag such as zh-Hans, zh-Hant, en or ja, or absent."
            );

    /// <summary>An ISO 3166-1 alpha-3 code or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> CountryCode<T>(
        this IRuleBuilder<T, string?> rule
    ) =>
        rule.Matches(CountryPattern())
            .WithMessage("The country must be an ISO 3166-1 alpha-3 code such as JPN, or absent.");

    /// <summary>Words to search for, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> SearchWords<T>(
        this IRuleBuilder<T, string?> rule
    ) =>
        rule.MaximumLength(MaxSearch)
            .WithMessage($"At most {MaxSearch} characters; search for fewer words.");

    /// <summary>What a change is for, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> Reason<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(MaxReason).WithMessage($"A reason has at most {MaxReason} characters.");

    [GeneratedRegex(
        @"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"\A[A-Za-z]{3}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CountryPattern();
}
