using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Chinese and its like: speaker, cue, words; no spaces between words.</summary>
public sealed class SubjectFirstGrammar(TokenScanner scanner, LanguageProfile profile)
    : IReportGrammar
{
    private readonly NameFinder _names = new(scanner, profile);

    public IEnumerable<PersonName> Names(Block block) => _names.Find(block);

    public SentenceReport Read(Sentence sentence, NameBook names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var tokens = scanner.Scan(sentence.Start, sentence.End, profile, names.Forms);
        var mentions = new MentionFinder(scanner, names, profile).Find(tokens);
        var reader = new SentenceReader(
            scanner.Text,
            scanner.Quotes,
            sentence,
            tokens,
            mentions,
            profile
        );
        return new SentenceReport(
            sentence,
            reader.LeadSubjects(),
            [.. mentions.Select(m => m.Mention)],
            [.. SubjectFirstQuotationFinder.Find(reader)]
        );
    }
}
