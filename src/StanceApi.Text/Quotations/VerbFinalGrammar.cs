using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Japanese and its like: speaker with a particle, words, cue; a known speaker is left out; no spaces between words.</summary>
public sealed class VerbFinalGrammar(TokenScanner scanner, VerbFinalWords words) : IReportGrammar
{
    /// <summary>What is longer, in code units outside quotations, is a list or a fault of the text, and is not read.</summary>
    private const int LongestSentence = 1500;

    private const int MostQuotes = 40;

    private static readonly NameBook NoNames = new([]);

    private readonly string _text = ScriptFolding.FoldWidth(scanner.Text);
    private readonly PersonNames _persons = new(words);

    public IEnumerable<PersonName> Names(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var finder = new MentionGroupFinder(scanner.Text, _text, words, NoNames);
        return finder
            .MentionsWithLatin(block.Span.Start, block.Span.End)
            .Where(m => m.Mention.Kind == MentionKind.Person)
            .SelectMany(m => Names(m.Mention, m.Latin))
            .Concat(
                new WrittenNames(_text, words)
                    .Find(block.Span.Start, block.Span.End)
                    .Select(n => _text[n.Start..n.End])
                    .Select(form => new PersonName(form, form, null, _persons.Short(form)))
            );
    }

    public SpeakerLabel? Label(Block block, NameBook names)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(names);
        var mentions = new MentionGroupFinder(scanner.Text, _text, words, names);
        return new VerbFinalLabelReader(scanner.Text, _text, words, mentions).Read(block);
    }

    public SentenceReport Read(Sentence sentence, NameBook names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var quotes = Quotes(sentence);
        var gaps = VerbFinalSentence.Gaps(sentence.Start, sentence.End, quotes).ToList();
        if (quotes.Length > MostQuotes || gaps.Sum(g => g.End - g.Start) > LongestSentence)
        {
            return new SentenceReport(sentence, [], [], []);
        }

        var groups = new MentionGroupFinder(scanner.Text, _text, words, names).Find(gaps);
        groups = new QuotedNames(scanner.Text, _text, words).Join(groups, quotes, sentence.End);
        var read = new VerbFinalSentence(scanner.Text, _text, words, sentence, quotes, groups);
        var finder = new VerbFinalQuotationFinder(read);
        var quotations = finder.Find();
        return new SentenceReport(
            sentence,
            new VerbFinalSubjects(read).Lead()?.Mentions ?? [],
            [.. groups.SelectMany(g => g.Mentions)],
            [.. quotations]
        )
        {
            Dateline = new VerbFinalDatelineReader(scanner.Text, _text, words).Read(sentence),
            PointsBack = finder.PointingBack() is var (subject, cue)
                ? (subject?.Mentions ?? [], cue)
                : null,
        };
    }

    private IEnumerable<PersonName> Names(Mention mention, string? latin)
    {
        var form = mention.Name;
        yield return new PersonName(form, mention.Span.Text, latin, _persons.Short(form))
        {
            IsFamilyFirst = form.All(NounRuns.IsIdeograph),
        };

        // 河村官房長官（略：川村官房長官）: the bracket says what the article calls him from here.
        var open = _text.IndexOf('(', mention.Span.End, mention.End - mention.Span.End);
        var marker = open < 0 ? 0 : words.Class("alias").Match(_text, open + 1, out _);
        if (marker > 0)
        {
            var (alias, _) = new MentionGroupFinder(scanner.Text, _text, words, NoNames)
                .MentionsWithLatin(open + 1 + marker, mention.End - 1)
                .FirstOrDefault();
            if (alias is { Kind: MentionKind.Person })
            {
                yield return new PersonName(form, mention.Span.Text, latin, alias.Name);
            }
        }
    }

    private ImmutableArray<QuotedSpan> Quotes(Sentence sentence)
    {
        var found = ImmutableArray.CreateBuilder<QuotedSpan>();
        for (
            var i = scanner.Quotes.FirstFrom(sentence.Start);
            i < scanner.Quotes.Length && scanner.Quotes[i].Start < sentence.End;
            i++
        )
        {
            found.Add(scanner.Quotes[i]);
        }

        return found.ToImmutable();
    }
}
