using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Features;

/// <summary>Reads a text against a proposal.</summary>
internal static class StatementReader
{
    public static StatementReading Read(string text, string? language, ProposalProfile profile)
    {
        var code = StatementLanguage.Of(text, language);
        var lexicon = CueLexicon.For(code);
        var tokens = Tokenizer.Tokenize(CharacterFolding.Fold(text));
        var mentions = MentionFinder.Find(tokens, profile);
        var cues = CueFinder.Find(tokens, mentions, lexicon);
        var (clauses, clauseOf) = ClauseSplitter.Split(tokens);
        ClauseSplitter.Describe(clauses, clauseOf, mentions, cues);
        return new StatementReading(
            code,
            tokens,
            mentions,
            Negation.Apply(cues, clauseOf, tokens, lexicon),
            clauses,
            clauseOf
        );
    }
}
