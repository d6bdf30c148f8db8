using System.Collections.Immutable;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Statements;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Finds quotations in languages that put the speaker first, then the cue, then the words, and that write no spaces
/// between words. A quotation may also stand before its speaker.
/// </summary>
internal sealed class SubjectFirstQuotationFinder
{
    private const int ShortestClause = 4;

    /// <summary>A quotation shorter than this that stands alone is a term, not an utterance.</summary>
    private const int ShortestUtterance = 6;

    private readonly SentenceView _view;
    private readonly SubjectFinder _subjects;
    private readonly CueReader _cues;
    private readonly ContentReader _contents;
    private readonly CarrierReader _carriers;
    private readonly QuotationBuilder _builder;

    public SubjectFirstQuotationFinder(SentenceView view, LanguageProfile profile)
    {
        _view = view;
        _subjects = new SubjectFinder(view);
        _cues = new CueReader(view, _subjects);
        _contents = new ContentReader(view, _cues, profile);
        _builder = new QuotationBuilder(view);
        _carriers = new CarrierReader(view, _subjects, _cues, _contents, _builder);
    }

    public IReadOnlyList<Quotation> Find()
    {
        var tokens = _view.Tokens;
        var found = new List<Quotation>();
        if (_cues.TrailingCue() is { } trailing)
        {
            // …，X说。: the clause stands before its speaker.
            var clause = _view.ClauseStart(trailing);
            return
            [
                _builder.Build(
                    _contents.KindOf(0, clause - 1),
                    _view.Span(0, clause - 1),
                    trailing,
                    _subjects.Subjects(trailing, clause),
                    clause
                ),
            ];
        }

        if (_carriers.AccordingTo() is { } according)
        {
            return [according];
        }

        var i = 0;
        while (i < tokens.Length)
        {
            i = tokens[i].Kind switch
            {
                TokenKind.Quotation => Leading(i, found),
                TokenKind.Cue => Reported(i, found),
                _ => i + 1,
            };
        }

        return found;
    }

    /// <summary>“…，”X说。“…”, and a quotation that is a sentence by itself.</summary>
    private int Leading(int i, List<Quotation> found)
    {
        var inner = _view.Inner(i);
        var isUtterance = inner.Length >= ShortestUtterance;
        if (!_view.BeginsClause(i) || !isUtterance && !_view.EndsInPause(i))
        {
            return i + 1;
        }

        var cue = _cues.NextCue(i + 1);
        if (cue < 0)
        {
            if (isUtterance && Opener(i) is { IsEmpty: false } opener)
            {
                found.Add(
                    _builder.Build(
                        StatementKind.Direct,
                        inner,
                        null,
                        opener,
                        _view.ClauseStart(i - 1)
                    )
                );
            }
            else if (
                _view.IsOnlyQuotation
                && isUtterance
                && !_view.RunsFromBefore(i)
                && !_view.RunsOn(i)
            )
            {
                found.Add(_builder.Build(StatementKind.Direct, inner, null, [], i));
            }

            return i + 1;
        }

        var subjects = _subjects.Subjects(cue, i + 1);
        found.Add(_builder.Build(StatementKind.Direct, inner, cue, subjects, i + 1));
        var end = _cues.FrameEnd(cue);
        var next = _view.SkipPauses(end);
        if (
            next < _view.Tokens.Length
            && _view.Tokens[next].Kind == TokenKind.Quotation
            && _view.Inner(next).Length >= 2
        )
        {
            found.Add(
                _builder.Build(StatementKind.Direct, _view.Inner(next), cue, subjects, i + 1)
            );
            return next + 1;
        }

        // “…，”他说，他将…: the cue also has a clause of its own.
        return
            next > end
            && next < _view.Tokens.Length
            && _view.Tokens[next - 1].Value is "，" or "," or "：" or ":"
            ? Reported(cue, found)
            : cue + 1;
    }

    /// <summary>部长的口气更硬：“…”: who a sentence is about that ends in a colon and a whole quotation says it, by whatever words.</summary>
    private ImmutableArray<Mention> Opener(int quote)
    {
        if (
            quote < 2
            || _view.Tokens[quote - 1].Value is not ("：" or ":")
            || !_view.EndsSentencePart(quote)
            || !_view.EndsInPause(quote)
        )
        {
            return [];
        }

        for (var end = quote - 1; end > 0; )
        {
            var start = _view.ClauseStart(end);
            var subjects = _subjects.Openers(start, end);
            if (!subjects.IsEmpty)
            {
                return subjects;
            }

            end = start - 1;
            if (end > 0 && _view.Tokens[end].Kind == TokenKind.Quotation)
            {
                return [];
            }
        }

        return [];
    }

    /// <summary>A cue that has only adverbs before it (并强调) goes on with who spoke before it in the sentence.</summary>
    private ImmutableArray<Mention> Subjects(int cue, List<Quotation> found) =>
        _subjects.IsBare(cue) && found.Count > 0 && !found[^1].Subjects.IsEmpty
            ? found[^1].Subjects
            : _subjects.Subjects(cue, _view.ClauseStart(cue));

    /// <summary>X说，…: the words run to the end of the sentence, or to the next cue of the same speaker.</summary>
    private int Reported(int cue, List<Quotation> found)
    {
        if (_contents.Attitude(cue) is { } attitude)
        {
            var holders = Subjects(cue, found);
            found.Add(
                _builder.Build(
                    StatementKind.Indirect,
                    attitude,
                    cue,
                    holders,
                    _view.ClauseStart(cue)
                )
            );
            return cue + 2;
        }

        if (!_cues.IsReporting(cue))
        {
            return cue + 1;
        }

        ImmutableArray<Mention> subjects = _carriers.Issuer(cue) is { } issuer
            ? [issuer]
            : Subjects(cue, found);
        var start = _contents.ContentStart(cue);
        if (start >= _view.Tokens.Length)
        {
            return cue + 1;
        }

        if (
            _view.Tokens[start].Kind == TokenKind.Quotation
            && _view.EndsSentencePart(start)
            && _view.Inner(start).Length >= ShortestUtterance
        )
        {
            found.Add(
                _builder.Build(
                    StatementKind.Direct,
                    _view.Inner(start),
                    cue,
                    subjects,
                    _view.ClauseStart(cue)
                )
            );
            return start + 1;
        }

        if (_carriers.IsCarried(cue, start) || _contents.IsNestedReport(start))
        {
            return start;
        }

        var end = _contents.ContentEnd(start);
        var content = _view.Span(start, end);
        if (content.Length >= ShortestClause && _contents.CanBeContent(cue, start, end))
        {
            found.Add(
                _builder.Build(
                    _contents.KindOf(start, end),
                    content,
                    cue,
                    subjects,
                    _view.ClauseStart(cue)
                )
            );
        }

        // X认为，…：“…”: the words themselves follow the report.
        if (
            end + 1 < _view.Tokens.Length
            && _view.Tokens[end].Value is "：" or ":"
            && _view.Tokens[end + 1].Kind == TokenKind.Quotation
            && _view.Inner(end + 1).Length >= ShortestUtterance
        )
        {
            found.Add(
                _builder.Build(
                    StatementKind.Direct,
                    _view.Inner(end + 1),
                    cue,
                    subjects,
                    _view.ClauseStart(cue)
                )
            );
            return end + 2;
        }

        return Math.Max(end, cue + 1);
    }
}
