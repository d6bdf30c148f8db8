using System.Collections.Immutable;
using StanceApi.Text.Attribution;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;
using StanceApi.Text.Sentences;
using StanceApi.Text.Tokens;
using StanceApi.Text.Transcripts;

namespace StanceApi.Text;

/// <summary>The names, the actors and the reported words of one article, each paragraph read by its own language's grammar.</summary>
internal sealed class ArticleReader
{
    private readonly CleanText _clean;
    private readonly TokenScanner _scanner;
    private readonly Dictionary<string, IReportGrammar?> _grammars = new(StringComparer.Ordinal);

    /// <param name="folded">The clean text, see <see cref="ScriptFolding"/>.</param>
    /// <param name="quotes">The outermost quotations.</param>
    public ArticleReader(CleanText clean, string folded, ImmutableArray<QuotedSpan> quotes)
    {
        _clean = clean;
        _scanner = new TokenScanner(clean.Text, folded, quotes);
    }

    public (ImmutableArray<SentenceReport> Reports, ArticleActors Actors) Read(
        ImmutableArray<Sentence> sentences
    )
    {
        var languages = new Dictionary<int, string>(_clean.Blocks.Length);
        foreach (var sentence in sentences)
        {
            languages.TryAdd(sentence.Block, sentence.Language);
        }

        var names = new NameBook(
            _clean.Blocks.SelectMany(
                (block, i) =>
                    languages.TryGetValue(i, out var language) && Grammar(language) is { } g
                        ? g.Names(block)
                        : []
            )
        );
        var reports = sentences
            .Select(s => Grammar(s.Language)?.Read(s, names))
            .OfType<SentenceReport>()
            .Select(r =>
                _clean.Blocks[r.Sentence.Block].CarriesStatements
                    ? r
                    : r with
                    {
                        Quotations = [],
                        LeadSubjects = [],
                    }
            )
            .ToImmutableArray();
        reports = [.. ContinuedReport.Join(_clean.Text, reports)];
        reports =
        [
            .. AnnouncedSpeech.Join(
                new TranscriptReader(Labels(languages, names)).Read(_clean, reports)
            ),
        ];
        reports =
        [
            .. PointedBack
                .Join(_clean.Text, [.. PullQuotes.Drop(_clean, reports)])
                .Select(WithoutRefusals),
        ];
        reports = [.. BlockQuotes.Join(_clean, reports)];
        return (reports, new ArticleActors(reports.SelectMany(r => r.Mentions), names));
    }

    private static SentenceReport WithoutRefusals(SentenceReport report) =>
        report.Quotations.Any(Refusals.IsRefusal)
            ? report with
            {
                Quotations = [.. report.Quotations.Where(q => !Refusals.IsRefusal(q))],
            }
            : report;

    private Dictionary<int, (SpeakerLabel, Block)> Labels(
        Dictionary<int, string> languages,
        NameBook names
    )
    {
        var labels = new Dictionary<int, (SpeakerLabel, Block)>();
        for (var i = 0; i < _clean.Blocks.Length; i++)
        {
            var block = _clean.Blocks[i];
            if (
                block.CarriesStatements
                && languages.TryGetValue(i, out var language)
                && Grammar(language)?.Label(block, names) is { } label
            )
            {
                labels[i] = (label, block);
            }
        }

        return labels;
    }

    private IReportGrammar? Grammar(string language)
    {
        if (!_grammars.TryGetValue(language, out var grammar))
        {
            _grammars[language] = grammar = ReportGrammars.For(
                LanguageProfile.For(language),
                _scanner
            );
        }

        return grammar;
    }
}
