using System.Buffers;
using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;
using StanceApi.Text.Sentences;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Transcripts;

/// <summary>
/// Reads transcripts: the label before a paragraph says who speaks until the next label. Each paragraph of a turn is
/// one statement; a question is the context of the answer.
/// </summary>
public sealed class TranscriptReader
{
    /// <summary>Two labels written as labels make a transcript; plain names before a colon must be this many.</summary>
    private const int FewestPlainLabels = 4;

    private const int LongestHeading = 24;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?…");

    private readonly Dictionary<int, (SpeakerLabel Label, Block Block)> _labels;

    private readonly bool _labelsOnlyQuestions;

    /// <param name="labels">The label of each block that has one, by the block's index.</param>
    public TranscriptReader(IReadOnlyDictionary<int, (SpeakerLabel Label, Block Block)> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var sure = labels.Values.Count(l => l.Label.IsSure);
        var isTranscript =
            sure >= 2 || labels.Values.Count(l => !l.Label.IsGuess) >= FewestPlainLabels;
        _labels = isTranscript ? new(labels) : [];
        _labelsOnlyQuestions = isTranscript && labels.Values.All(l => l.Label.Speaker is null);
    }

    /// <summary>The reports with the turns in the place of what the grammar found in their blocks.</summary>
    public IEnumerable<SentenceReport> Read(CleanText clean, ImmutableArray<SentenceReport> reports)
    {
        ArgumentNullException.ThrowIfNull(clean);
        if (TellsAnswers(reports))
        {
            foreach (var report in reports)
            {
                yield return report;
            }

            yield break;
        }

        var interviewee = Interviewee(reports);
        var isQuoted = false;
        SpeakerLabel? turn = null;
        string? question = null;
        var block = -1;
        foreach (var report in reports)
        {
            if (_labels.Count == 0 || !clean.Blocks[report.Sentence.Block].CarriesStatements)
            {
                yield return report;
                continue;
            }

            var isFirst = report.Sentence.Block != block;
            block = report.Sentence.Block;
            if (isFirst && _labels.TryGetValue(block, out var found))
            {
                turn =
                    found.Label.IsInterviewee && interviewee is not null
                        ? found.Label with
                        {
                            Speaker = interviewee,
                        }
                        : found.Label;
                isQuoted = turn.Speaker is not null && IsQuoted(Words(clean, block, turn).Text);
            }
            else if (isFirst && turn is { Speaker: null } && _labelsOnlyQuestions)
            {
                turn = new SpeakerLabel(
                    interviewee
                        ?? Mention.Of(
                            MentionKind.Pronoun,
                            TextSpan.Of(clean.Text, report.Sentence.Start, report.Sentence.Start)
                        ),
                    clean.Blocks[block].Span.Start,
                    true
                );
                isQuoted = IsQuoted(clean.Blocks[block].Span.Text);
            }
            else if (isFirst && isQuoted && !IsQuoted(clean.Blocks[block].Span.Text))
            {
                // A: “…”, and then a paragraph without marks: the article goes on in its own words.
                turn = null;
            }

            if (turn is null)
            {
                yield return report;
                continue;
            }

            var words = Words(clean, block, turn);
            words = isQuoted ? WithoutMarks(clean, words) : words;
            if (turn.Speaker is null && isFirst)
            {
                question = words.Text;
            }

            yield return report with
            {
                LeadSubjects = [],
                Quotations =
                    turn.Speaker is { } speaker && isFirst && IsUtterance(words.Text)
                        ? [Statement(report, words, speaker, question)]
                        : [],
            };
            // A label on a line by itself leaves the question for the words below it.
            question = turn.Speaker is null || words.Length == 0 ? question : null;
        }
    }

    /// <summary>
    /// 记者问：…？总统说：“…”: only the questions have a label, and the article tells who answers; else the paragraphs
    /// between them are the answers.
    /// </summary>
    private bool TellsAnswers(ImmutableArray<SentenceReport> reports) =>
        _labelsOnlyQuestions
        && (
            _labels.Count <= 2
            || reports.Any(r =>
                _labels.ContainsKey(r.Sentence.Block)
                && r.Quotations.Any(q =>
                    q.Kind == StatementKind.Direct && !q.Subjects.IsDefaultOrEmpty
                )
            )
        );

    /// <summary>Who is named most before the first label; null for nobody.</summary>
    private Mention? Interviewee(ImmutableArray<SentenceReport> reports)
    {
        var first = _labels.Count > 0 ? _labels.Keys.Min() : 0;
        return reports
            .TakeWhile(r => r.Sentence.Block < first)
            .SelectMany(r => r.Mentions)
            .Where(m => m.Kind == MentionKind.Person)
            .GroupBy(m => m.Name, StringComparer.Ordinal)
            .MaxBy(g => g.Count())
            ?.First();
    }

    private static bool IsQuoted(string words) => words is ['“' or '"' or '«' or '「', ..];

    private static TextSpan WithoutMarks(CleanText clean, TextSpan words)
    {
        var (start, end) = (words.Start, words.End);
        start += IsQuoted(words.Text) ? 1 : 0;
        end -= end > start && clean.Text[end - 1] is '”' or '"' or '»' or '」' ? 1 : 0;
        return TextSpan.Of(clean.Text, start, end);
    }

    private TextSpan Words(CleanText clean, int block, SpeakerLabel turn)
    {
        var span = clean.Blocks[block].Span;
        var start = _labels.ContainsKey(block) ? turn.End : span.Start;
        while (start < span.End && char.IsWhiteSpace(clean.Text[start]))
        {
            start++;
        }

        return TextSpan.Of(clean.Text, Math.Min(start, span.End), span.End);
    }

    /// <summary>Not the hour at the end nor a stage direction in brackets.</summary>
    private static bool IsUtterance(string words) =>
        !words.Contains(" | ", StringComparison.Ordinal)
        && (words.Any(char.IsLower) || IsSentence(words))
        && !(
            words[0] is '(' or '（'
            && words[^1] is ')' or '）'
            && words.Count(c => c is '(' or '（') == 1
        );

    /// <summary>In a script without small letters a heading has no full stop.</summary>
    private static bool IsSentence(string words) =>
        words.Any(c => c > '⺀')
        && (words.Length > LongestHeading || words.AsSpan().ContainsAny(SentenceEnds));

    private static Quotation Statement(
        SentenceReport report,
        TextSpan words,
        Mention speaker,
        string? question
    )
    {
        var sentence = new Sentence(
            words.Start,
            words.End,
            report.Sentence.Block,
            report.Sentence.Language
        );
        return new Quotation(
            StatementKind.Direct,
            words,
            null,
            sentence,
            [speaker],
            new TextSpan(words.Start, words.Start, ""),
            [],
            question
        )
        {
            IsTurn = true,
        };
    }
}
