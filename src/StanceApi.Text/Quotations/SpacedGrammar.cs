using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>English and its like: spaces between words, speaker and cue before the words or behind them.</summary>
public sealed class SpacedGrammar : IReportGrammar
{
    private readonly SpacedLexicon _lexicon;
    private readonly SpacedScanner _scanner;
    private readonly SpacedNameFinder _names;
    private readonly TokenScanner _source;

    public SpacedGrammar(TokenScanner source, LanguageProfile profile)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(profile);
        _source = source;
        _lexicon = SpacedLexicon.For(profile.Code);
        _scanner = new SpacedScanner(source, _lexicon);
        _names = new SpacedNameFinder(_scanner, _lexicon);
    }

    public IEnumerable<PersonName> Names(Block block) => _names.Find(block);

    public SpeakerLabel? Label(Block block, NameBook names)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(names);
        return new SpacedLabelReader(_scanner, _lexicon).Read(block, names);
    }

    public SentenceReport Read(Sentence sentence, NameBook names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var tokens = _scanner.Scan(sentence.Start, sentence.End, names);
        var s = new SpacedSentence(_scanner, _source.Quotes, _lexicon, sentence, tokens);
        var mentions = new SpacedMentionReader(_scanner, _lexicon, names);
        var finder = new SpacedReportFinder(s, mentions);
        var reports = finder.Find();
        var carriers = tokens.Where(t => t.Kind == TokenKind.Carrier && t.Value != "suffix").Select(t => Carrier(t)).ToImmutableArray();
        var quotations = new SpacedQuotationFinder(s, reports, mentions, carriers).Find();
        return new SentenceReport(sentence, finder.Main(), [.. mentions.Persons(tokens)], [.. quotations]);
    }

    private Mention Carrier(Token token)
    {
        var span = TextSpan.Of(_scanner.Text, token.Start, token.End);
        return new Mention(MentionKind.Carrier, span, token.Start, token.End, span.Text, Titles: [], Offices: []);
    }
}
