using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Chooses the grammar by what a language's <c>language.tsv</c> says of its word order and spacing.</summary>
public static class ReportGrammars
{
    /// <returns>Null for a language that has no grammar yet: it yields no statements.</returns>
    public static IReportGrammar? For(LanguageProfile profile, TokenScanner scanner)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return (profile.Order, profile.Spaced) switch
        {
            ("subject-first", false) => new SubjectFirstGrammar(scanner, profile),
            ("subject-first", true) => new SpacedGrammar(scanner, profile),
            ("verb-final", false) => new VerbFinalGrammar(
                scanner,
                VerbFinalWords.For(profile.Code)
            ),
            _ => null,
        };
    }
}
