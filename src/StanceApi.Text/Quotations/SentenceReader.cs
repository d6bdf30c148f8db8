using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;
using StanceApi.Text.Statements;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>The questions that the quotation finder asks of one sentence. Positions are token indices.</summary>
internal sealed class SentenceReader(
    string text,
    ImmutableArray<QuotedSpan> quotes,
    Sentence sentence,
    ImmutableArray<Token> tokens,
    ImmutableArray<(Mention Mention, int First, int Last)> mentions,
    LanguageProfile profile
)
{
    public ImmutableArray<Token> Tokens => tokens;

    public TextSpan Inner(int i)
    {
        var start = tokens[i].Start;
        var quote = quotes[quotes.BinarySearch(new QuotedSpan(start, 0, 0, 0, true), Comparer<QuotedSpan>.Create((a, b) => a.Start.CompareTo(b.Start)))];
        return TextSpan.Of(text, quote.InnerStart, Math.Max(quote.InnerStart, Math.Min(quote.InnerEnd, sentence.End)));
    }

    public TextSpan Span(int first, int end)
    {
        var stop = end;
        while (stop > first && tokens[stop - 1].Kind == TokenKind.Punctuation && tokens[stop - 1].Value is not "…")
        {
            stop--;
        }

        return stop <= first ? TextSpan.Of(text, tokens[first].Start, tokens[first].Start) : TextSpan.Of(text, tokens[first].Start, tokens[stop - 1].End);
    }

    public bool BeginsClause(int i) => i == 0 || tokens[i - 1].Kind is TokenKind.Punctuation or TokenKind.Quotation;

    /// <summary>Nothing but marks stands beside the quotation.</summary>
    public bool IsAlone(int i) => tokens.All(t => t.Kind is TokenKind.Punctuation or TokenKind.Quotation) && i >= 0;

    /// <summary>The first reporting cue of the clause after a quotation, or -1.</summary>
    public int NextCue(int from)
    {
        for (var i = from; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Quotation || tokens[i].Kind == TokenKind.Punctuation && i > from + 0 && tokens[i].Value is "。" or "；" or "！" or "？")
            {
                return -1;
            }

            if (tokens[i].Kind == TokenKind.Cue && tokens[i].Value is "clause" or "pause" or "object" && tokens[i].Note is "say" or "think" or "affirm" or "judge" or "ask" && EndsFrame(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Nothing of a clause follows the cue: a mark, a quotation or the end.</summary>
    public bool EndsFrame(int cue) => cue + 1 >= tokens.Length || tokens[cue + 1].Kind is TokenKind.Punctuation or TokenKind.Quotation;

    public int SkipPauses(int i)
    {
        while (i < tokens.Length && tokens[i].Kind == TokenKind.Punctuation)
        {
            i++;
        }

        return i;
    }

    /// <summary>After the quotation nothing follows but marks, or another sentence of quotation.</summary>
    public bool EndsSentencePart(int quote)
    {
        var next = SkipPauses(quote + 1);
        return next >= tokens.Length || tokens[next].Kind == TokenKind.Quotation || (tokens[next - 1].Kind == TokenKind.Punctuation && next > quote + 1) || text[tokens[quote].End - 2] is '。' or '！' or '？' or '.';
    }

    public int ClauseStart(int i)
    {
        while (i > 0 && tokens[i - 1].Kind is not (TokenKind.Punctuation or TokenKind.Quotation) || i > 0 && tokens[i - 1].Value is "、" or "·")
        {
            i--;
        }

        return i;
    }

    /// <summary>A cue used as a cue: no noun (的说法), no relative clause (提出的建议), with a pause where it needs one.</summary>
    public bool IsReporting(int cue)
    {
        var token = tokens[cue];
        var before = cue > 0 ? tokens[cue - 1] : default;
        var after = cue + 1 < tokens.Length ? tokens[cue + 1] : default;
        if (token.Value is "none" or "attitude" or "carrier" || after.Kind == TokenKind.Possessive || before.Is(TokenKind.Possessive, TokenKind.Nominal) || after.Kind == TokenKind.Nominal)
        {
            return false;
        }

        if (before.Value == "passive" || IsQuestion(cue))
        {
            return false;
        }

        if (before.Kind == TokenKind.Negation && token.Note is not "think")
        {
            return false;
        }

        return token.Value switch
        {
            "pause" => after.Kind is TokenKind.Quotation || after.Value is "，" or "：" or "," or ":" || after.Kind == TokenKind.Cue,
            "object" => HasOwnSubject(cue),
            _ => true,
        };
    }

    /// <summary>The narrator asks: 意大利宣布退出，背后有什么含义呢？</summary>
    private bool IsQuestion(int cue) => tokens[^1].Value is "？" or "?" && tokens.Skip(cue).All(t => t.Kind != TokenKind.Quotation) && !FollowedByPause(cue);

    public int ContentStart(int cue)
    {
        var i = cue + 1;
        while (i < tokens.Length && (tokens[i].Kind == TokenKind.Cue && tokens[i].Note == "say" && tokens[i].Length <= 2 && i == cue + 1 || tokens[i].Kind == TokenKind.Aspect))
        {
            i++;
        }

        if (tokens[cue].Value == "addressee")
        {
            // 告诉印度总理莫迪，他会…: the one told stands before the words.
            var comma = i;
            while (comma < tokens.Length && tokens[comma].Value is not ("，" or "：" or "," or ":"))
            {
                comma++;
            }

            var told = mentions.FirstOrDefault(m => m.First == i);
            var toldEnd = told.Mention is null ? i : told.Last + 1;
            var isWhole = told.Mention is { Kind: MentionKind.Carrier or MentionKind.Pronoun } || toldEnd == comma;
            i = isWhole || comma >= tokens.Length || tokens[comma].Start - tokens[cue].End > 30 ? toldEnd : comma;
        }

        return SkipPauses(i);
    }

    /// <summary>对武器禁运表示了不满: the attitude with what it is toward; null where the cue has words of its own, or what it is toward is a pronoun.</summary>
    public TextSpan? Attitude(int cue)
    {
        var at = cue + 1;
        while (at < tokens.Length && tokens[at].Is(TokenKind.Aspect, TokenKind.Adverb))
        {
            at++;
        }

        if (at >= tokens.Length || tokens[at] is not { Kind: TokenKind.Cue or TokenKind.Other } noun || !profile.Attitudes.Contains(ScriptFolding.Fold(text[noun.Start..noun.End])))
        {
            return null;
        }

        var toward = -1;
        for (var i = ClauseStart(cue); i < cue; i++)
        {
            if (tokens[i].Value == "toward" && toward < 0)
            {
                toward = i;
            }
        }

        return toward >= 0 && toward + 1 < cue && cue - toward > 1 ? TextSpan.Of(text, tokens[toward].Start, noun.End) : null;
    }

    /// <summary>The content ends with the sentence, before a colon that opens a quotation, or before the next report.</summary>
    public int ContentEnd(int start)
    {
        for (var i = start + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Value is "：" or ":" && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Quotation)
            {
                return i;
            }

            if (tokens[i - 1].Value is "，" or "；" or "," or ";" && OpensReport(i))
            {
                return i - 1;
            }
        }

        return tokens.Length;
    }

    /// <summary>并强调…, 而岸田则表示，…: another report begins here.</summary>
    private bool OpensReport(int i)
    {
        var at = i;
        while (at < tokens.Length && tokens[at].Is(TokenKind.Adverb, TokenKind.Conjunction))
        {
            at++;
        }

        if (at < tokens.Length && tokens[at].Kind == TokenKind.Cue && tokens[at].Value is "clause" or "pause" or "object" && tokens[at].Note is not "think" or "ask")
        {
            return IsReporting(at) || tokens[at].Value == "object";
        }

        var subject = mentions.FirstOrDefault(m => m.First >= at && m.First <= at);
        if (subject.Mention is null || subject.Mention.Kind is MentionKind.Carrier)
        {
            return false;
        }

        var cue = CueAfter(subject.Last + 1);
        return cue > 0 && tokens[cue].Value is "clause" or "pause" && FollowedByPause(cue);
    }

    /// <summary>他说，印度总理莫迪表示，…: who is told about speaks, not the teller. Returns where to go on, or null.</summary>
    public int? NestedReport(int start)
    {
        var subject = mentions.FirstOrDefault(m => m.First == start);
        if (subject.Mention is not { Kind: MentionKind.Person or MentionKind.Title })
        {
            return null;
        }

        var cue = CueAfter(subject.Last + 1);
        return cue > 0 && tokens[cue].Value is "clause" or "pause" && FollowedByPause(cue) ? start : null;
    }

    /// <summary>纪要说，拜登重申了…: a document or medium is the subject, and somebody speaks in what it carries.</summary>
    public bool IsCarried(int cue, int start)
    {
        var clause = ClauseStart(cue);
        var lead = mentions.FirstOrDefault(m => m.First >= clause && m.Last < cue).Mention;
        return lead is { Kind: MentionKind.Carrier } && (!IsDocument(lead) || HasReport(start));
    }

    private bool HasReport(int start)
    {
        for (var i = start; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Cue && tokens[i].Value is "clause" or "pause" or "object" && IsReporting(i) && !SubjectsBetween(ClauseStart(i), i).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDocument(Mention carrier) => tokens.Any(t => t.End == carrier.Span.End && t is { Kind: TokenKind.Carrier, Value: "document-suffix" });

    /// <summary>The cue that ends the sentence behind words without quotation marks, or null.</summary>
    public int? TrailingCue()
    {
        var cue = tokens.Length - 1;
        while (cue > 0 && tokens[cue].Kind == TokenKind.Punctuation)
        {
            cue--;
        }

        if (cue <= 0 || tokens[cue] is not { Kind: TokenKind.Cue, Value: "clause" or "pause", Note: "say" })
        {
            return null;
        }

        var clause = ClauseStart(cue);
        var stands = clause > 1 && tokens[clause - 1].Value is "，" or "," && tokens[0].Kind != TokenKind.Quotation && !SubjectsBetween(clause, cue).IsEmpty;
        return stands && !Enumerable.Range(0, clause).Any(i => tokens[i].Kind == TokenKind.Cue && tokens[i].Value is "clause" or "pause" && FollowedByPause(i)) ? cue : null;
    }

    /// <summary>根据美国贸易代表办公室发布的新闻稿，…: the issuer says what follows, if nobody else does.</summary>
    public Quotation? AccordingTo()
    {
        if (tokens.Length == 0 || tokens[0].Kind != TokenKind.According)
        {
            return null;
        }

        var comma = 1;
        while (comma < tokens.Length && tokens[comma].Kind != TokenKind.Punctuation)
        {
            comma++;
        }

        var source = mentions.FirstOrDefault(m => m.First >= 1 && m.Last < comma).Mention;
        var speaks = source is not null && (source.Kind is not MentionKind.Carrier || IsDocument(source) && source.Issuer is not null);
        if (!speaks || comma + 1 >= tokens.Length || tokens[comma].Value is not ("，" or ",") || HasReport(comma + 1))
        {
            return null;
        }

        var content = Span(comma + 1, tokens.Length);
        return content.Length < 4 ? null : Quotation(KindOf(comma + 1, tokens.Length), content, null, [source!.Issuer ?? source], 0);
    }

    private bool FollowedByPause(int cue) => cue + 1 < tokens.Length && (tokens[cue + 1].Kind == TokenKind.Quotation || tokens[cue + 1].Value is "，" or "：" or "," or ":");

    private int CueAfter(int i)
    {
        for (; i < tokens.Length && tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Quotation); i++)
        {
            if (tokens[i].Kind == TokenKind.Cue && tokens[i].Value is not ("none" or "attitude"))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The mentions in subject position before the cue: in its clause, else in the clauses before.</summary>
    public ImmutableArray<Mention> Subjects(int cue, int clauseStart)
    {
        var end = cue;
        for (var start = clauseStart; ; )
        {
            var subject = SubjectsBetween(start, end);
            if (!subject.IsEmpty)
            {
                // 莫迪与普京通电话，表示…: with whom somebody did something does not speak with him.
                return start == clauseStart || subject.Length == 1 || !IsCompany(subject[0]) ? subject : subject[..1];
            }

            if (start == clauseStart && UnknownSubject(start, cue) is { } unknown)
            {
                return [unknown];
            }

            if (start == 0)
            {
                return [];
            }

            end = start - 1;
            start = ClauseStart(end);
            if (tokens[end].Kind == TokenKind.Quotation)
            {
                return [];
            }
        }
    }

    private bool IsCompany(Mention first)
    {
        var next = mentions.FirstOrDefault(m => m.Mention.Start > first.Start);
        return next.Mention is not null && next.First > 0 && tokens[next.First - 1].Value == "with";
    }

    /// <summary>A noun phrase that no word list knows, at the head of the clause of a plain verb of saying: 目击者说.</summary>
    private Mention? UnknownSubject(int start, int cue)
    {
        while (start < cue && tokens[start].Kind is TokenKind.Punctuation or TokenKind.Quotation or TokenKind.Adverb or TokenKind.Time)
        {
            start++;
        }

        var end = start;
        while (end < cue && tokens[end].Kind is TokenKind.Other or TokenKind.Name or TokenKind.Pronoun or TokenKind.Bracket or TokenKind.Possessive or TokenKind.Country or TokenKind.Institution or TokenKind.Title or TokenKind.Quantifier or TokenKind.Conjunction or TokenKind.Group or TokenKind.Demonstrative)
        {
            end++;
        }

        var restIsAdverbial = Enumerable.Range(end, cue - end).All(i => tokens[i].Kind is TokenKind.Adverb or TokenKind.Time or TokenKind.Preposition or TokenKind.Bracket || i > end && tokens[end].Kind == TokenKind.Preposition);
        if (end == start || !restIsAdverbial || tokens[start].Kind is TokenKind.Demonstrative or TokenKind.Conjunction or TokenKind.Possessive || tokens[end - 1].Kind is TokenKind.Possessive || tokens[cue] is not { Note: "say" or "tell", Value: "clause" or "pause" or "addressee" } || tokens[cue + 1 < tokens.Length ? cue + 1 : cue].Kind is TokenKind.Other)
        {
            return null;
        }

        var span = TextSpan.Of(text, tokens[start].Start, tokens[end - 1].End);
        return span.Length is < 2 or > 24 ? null : new Mention(MentionKind.Group, span, span.Start, span.End, span.Text, Titles: [], Offices: []);
    }

    private ImmutableArray<Mention> SubjectsBetween(int start, int end)
    {
        for (var m = 0; m < mentions.Length; m++)
        {
            var (mention, first, last) = mentions[m];
            if (first < start || last >= end || !CanBeSubject(mention, first, last))
            {
                continue;
            }

            // 轮值主席、马耳他代表弗雷泽: the office belongs to the name behind it.
            if (mention.Kind == MentionKind.Title && m + 1 < mentions.Length && mentions[m + 1] is { Mention.Kind: MentionKind.Person } named && named.First == last + 2 && named.Last < end && tokens[last + 1].Value == "、")
            {
                m++;
                (mention, _, last) = named;
            }

            var joint = ImmutableArray.CreateBuilder<Mention>();
            joint.Add(mention);
            while (m + 1 < mentions.Length && mentions[m + 1].First == last + 2 && mentions[m + 1].Last < end && (tokens[last + 1].Kind == TokenKind.Conjunction || tokens[last + 1].Value == "、"))
            {
                m++;
                last = mentions[m].Last;
                joint.Add(mentions[m].Mention);
            }

            return joint.ToImmutable();
        }

        return [];
    }

    private bool CanBeSubject(Mention mention, int first, int last)
    {
        var before = first > 0 ? tokens[first - 1] : default;
        var after = last + 1 < tokens.Length ? tokens[last + 1] : default;
        if (mention.Kind == MentionKind.Carrier || before.Kind is TokenKind.Preposition or TokenKind.Conjunction or TokenKind.AfterName or TokenKind.Aspect or TokenKind.Cue or TokenKind.Negation || after.Kind == TokenKind.Possessive)
        {
            return false;
        }

        // A title that goes on as a compound (总统大选) or a country that modifies (美国驻…) names nobody.
        return mention.Kind is not MentionKind.Title || after.Kind != TokenKind.Other;
    }

    private bool HasOwnSubject(int cue) => !SubjectsBetween(ClauseStart(cue), cue).IsEmpty || OnlyAdverbsBefore(cue);

    private bool OnlyAdverbsBefore(int cue)
    {
        var start = ClauseStart(cue);
        return start > 0 && tokens.Skip(start).Take(cue - start).All(t => t.Is(TokenKind.Adverb, TokenKind.Conjunction)) && !Subjects(cue, start).IsEmpty;
    }

    /// <summary>A bare reference (这一建议) is no content, nor is what the report is about (有关…的问题).</summary>
    public bool CanBeContent(int cue, int start, int end)
    {
        return !(tokens[cue].Value == "object" && tokens[start].Kind == TokenKind.Demonstrative && Span(start, end).Length < 8);
    }

    public StatementKind KindOf(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Quotation && Inner(i).Length >= 4 && (i + 1 >= end || tokens[i + 1].Kind is TokenKind.Punctuation or TokenKind.Quotation || Inner(i).Length >= 10))
            {
                return StatementKind.Mixed;
            }
        }

        return StatementKind.Indirect;
    }

    public Quotation Quotation(StatementKind kind, TextSpan content, int? cue, ImmutableArray<Mention> subjects, int clauseStart)
    {
        TextSpan? cueSpan = cue is { } c ? TextSpan.Of(text, tokens[c].Start, tokens[c].End) : null;
        var carriers = mentions.Where(m => m.Mention.Kind == MentionKind.Carrier && (m.Mention.End <= content.Start || m.Mention.Start >= content.End)).Select(m => m.Mention);
        var frame = content.Start >= (cueSpan?.Start ?? int.MaxValue)
            ? TextSpan.Of(text, sentence.Start, content.Start)
            : TextSpan.Of(text, Math.Min(content.End, sentence.End), sentence.End);
        return new Quotation(kind, content, cueSpan, sentence, subjects, frame, [.. carriers], ContextBefore(clauseStart, content.Start));
    }

    private string? ContextBefore(int clauseStart, int contentStart)
    {
        if (clauseStart <= 0 || clauseStart >= tokens.Length || tokens[clauseStart].Start > contentStart)
        {
            return null;
        }

        var before = text[sentence.Start..tokens[clauseStart].Start].TrimEnd('，', ',', ' ');
        return before.Length > 0 && tokens.Take(clauseStart).All(t => t.Kind is not (TokenKind.Carrier or TokenKind.Quotation)) ? before : null;
    }

    /// <summary>Whom the sentence is about, whether or not it reports words.</summary>
    public ImmutableArray<Mention> LeadSubjects()
    {
        for (var start = 0; start < tokens.Length; )
        {
            var end = start;
            while (end < tokens.Length && (tokens[end].Kind != TokenKind.Punctuation || tokens[end].Value == "、"))
            {
                end++;
            }

            var subjects = SubjectsBetween(start, end);
            if (!subjects.IsEmpty)
            {
                return subjects;
            }

            start = end + 1;
        }

        return [];
    }
}
