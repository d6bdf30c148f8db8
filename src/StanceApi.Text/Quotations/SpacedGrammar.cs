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
    private const int LongestDateline = 14;

    private readonly SpacedLexicon _lexicon;
    private readonly SpacedScanner _scanner;
    private readonly SpacedNameFinder _names;
    private readonly TokenScanner _source;

    /// <summary>Whose text it is, by the brackets of the dateline.</summary>
    private readonly HashSet<string> _agencies = new(StringComparer.Ordinal);

    /// <summary>The agency in the dateline of the sentence at hand.</summary>
    private Mention? _dateline;

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
        // A quotation that began in the paragraph before has been read there.
        var start = Math.Min(
            sentence.End,
            _source.QuoteOver(sentence.Start)?.End ?? sentence.Start
        );
        _dateline = null;
        var tokens = Tokens(start, sentence.End, names);
        var s = new SpacedSentence(_scanner, _source.Quotes, _lexicon, sentence, tokens);
        var mentions = new SpacedMentionReader(_scanner, _lexicon, names);
        var finder = new SpacedReportFinder(s, new SpacedPhrases(s, mentions), mentions);
        var reports = finder.Find();
        ImmutableArray<Mention> carriers =
        [
            .. new SpacedMedia(_scanner, _lexicon, _agencies).Find(tokens),
        ];
        var quotations = new SpacedQuotationFinder(s, reports, mentions, carriers).Find(
            finder.Announcer
        );
        return new SentenceReport(
            sentence,
            finder.Main(),
            [.. mentions.Persons(tokens)],
            [.. quotations]
        )
        {
            Dateline = _dateline,
            Announces =
                s.IsMark(s.Length - 1, ":") && quotations.Count == 0
                    ? (reports.Count > 0 ? reports[^1].Subjects : finder.Main())
                    : [],
        };
    }

    /// <summary>The tokens without dateline; those inside, where the whole sentence stands in brackets.</summary>
    private ImmutableArray<Token> Tokens(int start, int end, NameBook names)
    {
        var tokens = _scanner.Scan(start, end, names);
        if (
            tokens
            is [{ Kind: TokenKind.Bracket }]
                or [{ Kind: TokenKind.Bracket }, { Kind: TokenKind.Punctuation }]
        )
        {
            tokens = _scanner.Scan(tokens[0].Start + 1, tokens[0].End - 1, names);
        }

        return WithoutDateline(tokens);
    }

    /// <summary>TOKYO (Reuters) - and the like before the first words.</summary>
    private ImmutableArray<Token> WithoutDateline(ImmutableArray<Token> tokens)
    {
        for (var i = 1; i < tokens.Length && i < LongestDateline; i++)
        {
            var isDash =
                tokens[i].Kind == TokenKind.Punctuation
                && tokens[i].Value is "-" or "–" or "—" or "―" or ":";
            var isPlace =
                _scanner.Text[tokens[0].Start..tokens[0].End] is var place
                && place.Length > 2
                && !place.Any(char.IsLower);
            if (
                isDash
                && tokens[i].Value != ":"
                && (isPlace || tokens[i - 1].Kind == TokenKind.Bracket && i < 8)
            )
            {
                if (tokens[i - 1] is { Kind: TokenKind.Bracket } bracket)
                {
                    var agency = TextSpan.Of(_scanner.Text, bracket.Start + 1, bracket.End - 1);
                    _agencies.Add(agency.Text);
                    _dateline = Mention.Of(MentionKind.Carrier, agency);
                }

                return tokens[(i + 1)..];
            }
        }

        return tokens;
    }
}
