using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Finds who stands in subject position before a cue.</summary>
internal sealed class SubjectFinder(SentenceView view)
{
    private const int LongestDescription = 16;

    /// <summary>The view.Mentions in subject position before the cue: in its clause, else in the clauses before.</summary>
    public ImmutableArray<Mention> Subjects(int cue, int clauseStart)
    {
        if (Quoted(clauseStart, cue) is { } quoted)
        {
            return [quoted];
        }

        var end = cue;
        for (var start = clauseStart; ; )
        {
            var subject = SubjectsBetween(start, end);
            if (!subject.IsEmpty)
            {
                // 莫迪与普京通电话，表示…: with whom somebody did something does not speak with him.
                return start == clauseStart || subject.Length == 1 || !IsCompany(subject[0])
                    ? subject
                    : subject[..1];
            }

            if (start == clauseStart && Described(start, cue) is { } described)
            {
                return [described];
            }

            if (
                start == clauseStart
                && (UnknownSubject(start, cue) ?? Head(start, cue)) is { } unknown
            )
            {
                return [unknown];
            }

            if (start == 0)
            {
                return [];
            }

            end = start - 1;
            if (view.Tokens[end].Kind == TokenKind.Quotation && !view.IsEmbedded(end))
            {
                return [];
            }

            start = view.ClauseStart(end);
            if (end > 0 && view.Tokens[end - 1].Kind == TokenKind.Quotation)
            {
                if (!view.IsEmbedded(end - 1))
                {
                    return [];
                }

                start = view.ClauseStart(end - 1);
            }
        }
    }

    /// <summary>援引一名财政部官员的话说: who is quoted speaks, whoever quotes.</summary>
    public Mention? Quoted(int start, int cue)
    {
        for (var i = start; i < cue; i++)
        {
            if (view.Tokens[i] is not { Kind: TokenKind.According, Value: "quoting" })
            {
                continue;
            }

            var source = view
                .Mentions.FirstOrDefault(m =>
                    m.First > i && m.Last < cue && m.Mention.Kind != MentionKind.Carrier
                )
                .Mention;
            if (source is not null)
            {
                return source;
            }

            var end = i + 1;
            while (end < cue && view.Tokens[end].Kind != TokenKind.Possessive)
            {
                end++;
            }

            return end > i + 1 && end < cue ? Group(i + 1, end) : null;
        }

        return null;
    }

    private Mention Group(int start, int end) =>
        Mention.Of(
            MentionKind.Group,
            TextSpan.Of(view.Text, view.Tokens[start].Start, view.Tokens[end - 1].End)
        );

    /// <summary>Nothing but adverbs stands between the beginning of its clause and the cue: 并强调.</summary>
    public bool IsBare(int cue)
    {
        var start = view.ClauseStart(cue);
        return start > 0
            && view.Tokens[start..cue].All(t => t.Is(TokenKind.Adverb, TokenKind.Conjunction));
    }

    /// <summary>
    /// 当时担任主席的外交官伦德奎斯特说: a name behind a description whose verb is not its own. The last one before the
    /// cue, unless a preposition stands right before it.
    /// </summary>
    private Mention? Described(int start, int end)
    {
        for (var m = view.Mentions.Length - 1; m >= 0; m--)
        {
            var (mention, first, last) = view.Mentions[m];
            if (mention.Kind == MentionKind.Person && first > start && last < end)
            {
                var isObject =
                    view.Tokens[first - 1].Kind == TokenKind.Preposition
                    && view.Tokens[first..last].All(t => t.Kind != TokenKind.Possessive);
                return isObject ? null : mention;
            }
        }

        return null;
    }

    private bool IsCompany(Mention first)
    {
        var next = view.Mentions.FirstOrDefault(m => m.Mention.Start > first.Start);
        return next.Mention is not null
            && next.First > 0
            && view.Tokens[next.First - 1].Value == "with";
    }

    /// <summary>A noun phrase that no word list knows, at the head of the clause of a plain verb of saying: 目击者说.</summary>
    private Mention? UnknownSubject(int start, int cue)
    {
        while (
            start < cue
            && view.Tokens[start].Kind
                is TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Adverb
                    or TokenKind.Time
        )
        {
            start++;
        }

        var end = start;
        while (
            end < cue
            && view.Tokens[end].Value != "with"
            && view.Tokens[end].Kind
                is TokenKind.Other
                    or TokenKind.Name
                    or TokenKind.Pronoun
                    or TokenKind.Bracket
                    or TokenKind.Possessive
                    or TokenKind.Country
                    or TokenKind.Institution
                    or TokenKind.Title
                    or TokenKind.Quantifier
                    or TokenKind.Conjunction
                    or TokenKind.Group
                    or TokenKind.Demonstrative
        )
        {
            end++;
        }

        if (
            end == start
            || view.Tokens.Skip(start).Take(end - start).All(t => t.Kind == TokenKind.Quantifier)
            || !IsAdverbial(end, cue)
            || view.Tokens[start].Kind
                is TokenKind.Demonstrative
                    or TokenKind.Conjunction
                    or TokenKind.Possessive
            || view.Tokens[end - 1].Kind is TokenKind.Possessive
            || view.Tokens[cue]
                is not { Note: "say" or "tell", Value: "clause" or "pause" or "addressee" }
            || view.Tokens[cue + 1 < view.Tokens.Length ? cue + 1 : cue].Kind is TokenKind.Other
        )
        {
            return null;
        }

        var span = TextSpan.Of(view.Text, view.Tokens[start].Start, view.Tokens[end - 1].End);
        return span.Length is < 2 or > 24 ? null : Mention.Of(MentionKind.Group, span);
    }

    /// <summary>
    /// 出席会议的外交部副部长说, 俄罗斯代表行使答辩权时说: before a plain verb of saying and its pause, whoever ends the
    /// noun phrase there, or begins the clause.
    /// </summary>
    private Mention? Head(int start, int cue)
    {
        if (
            view.Tokens[cue] is not { Note: "say" or "tell", Value: "clause" or "pause" }
            || !view.FollowedByPause(cue)
        )
        {
            return null;
        }

        for (var m = view.Mentions.Length - 1; m >= 0; m--)
        {
            var (mention, first, last) = view.Mentions[m];
            if (
                first < start
                || last >= cue
                || mention.Kind
                    is not (
                        MentionKind.Title
                        or MentionKind.Institution
                        or MentionKind.Group
                        or MentionKind.Anonymous
                    )
            )
            {
                continue;
            }

            var from = first == start ? mention.Start : ReadsOn(start, first, last);
            if (
                from is { } begin
                && (EndsInTime(last + 1, cue) || first > start && IsAdverbial(last + 1, cue))
            )
            {
                return mention with
                {
                    Span = TextSpan.Of(view.Text, begin, mention.Span.End),
                    Start = begin,
                    Name = view.Text[begin..mention.Span.End],
                };
            }
        }

        return Counted(start, cue);
    }

    /// <summary>一位每晚来议会门前的退休教师说: one of a kind, however it is described.</summary>
    private Mention? Counted(int start, int cue)
    {
        if (view.Tokens[start] is not { Kind: TokenKind.Quantifier, Value: "quantifier" })
        {
            return null;
        }

        var described = cue - 1;
        while (described > start && view.Tokens[described].Kind != TokenKind.Possessive)
        {
            described--;
        }

        var end = described + 1;
        while (
            end < cue
            && view.Tokens[end].Kind is TokenKind.Other or TokenKind.Title or TokenKind.Group
        )
        {
            end++;
        }

        if (described == start || end == described + 1 || !IsAdverbial(end, cue))
        {
            return null;
        }

        var span = TextSpan.Of(
            view.Text,
            view.Tokens[described + 1].Start,
            view.Tokens[end - 1].End
        );
        return Mention.Of(MentionKind.Group, span);
    }

    /// <summary>行使答辩权时: what the one before does meanwhile.</summary>
    private bool EndsInTime(int from, int cue) =>
        cue - 1 > from
        && view.Tokens[cue - 1].Value == "subordinate"
        && view.Tokens[from].Kind is TokenKind.Other or TokenKind.AfterName or TokenKind.Cue;

    private bool IsAdverbial(int from, int cue)
    {
        for (var i = from; i < cue; i++)
        {
            if (view.Tokens[i].Kind == TokenKind.Preposition)
            {
                return true;
            }

            if (
                view.Tokens[i].Kind is not (TokenKind.Adverb or TokenKind.Time or TokenKind.Bracket)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Where the noun phrase begins that such a mention ends: behind a description of it (出席会议的), or with a word that
    /// only looks like a verb (提 in 提格雷). Null where the mention is somebody else's object.
    /// </summary>
    private int? ReadsOn(int start, int first, int last)
    {
        for (var i = last; i >= start; i--)
        {
            if (view.Tokens[i].Kind == TokenKind.Possessive)
            {
                return i < last && i > start ? view.Tokens[i + 1].Start : null;
            }
        }

        // 劳工及福利局局长: the body has two fields.
        if (
            first == start + 2
            && view.Tokens[start].Kind == TokenKind.Other
            && view.Tokens[start + 1].Kind == TokenKind.Conjunction
        )
        {
            return view.Tokens[start].Start;
        }

        return
            first == start + 1
            && view.Tokens[start] is { Kind: TokenKind.AfterName, Length: 1, Value: "after-name" }
            ? view.Tokens[start].Start
            : null;
    }

    /// <summary>部长先开口, 外长的措辞更委婉: whoever begins a clause, or whose manner does.</summary>
    public ImmutableArray<Mention> Openers(int start, int end)
    {
        while (start < end && view.Tokens[start].Kind is TokenKind.Adverb or TokenKind.Time)
        {
            start++;
        }

        var opener = view.Mentions.FirstOrDefault(m => m.First == start && m.Last < end).Mention;
        return opener is null || opener.Kind is MentionKind.Carrier || opener.IsDocument
            ? []
            : [opener];
    }

    public ImmutableArray<Mention> SubjectsBetween(int start, int end)
    {
        for (var m = 0; m < view.Mentions.Length; m++)
        {
            var (mention, first, last) = view.Mentions[m];
            if (first < start || last >= end || !CanBeSubject(mention, first, last))
            {
                continue;
            }

            // 轮值主席、马耳他代表弗雷泽: the office belongs to the name behind it.
            if (
                mention.Kind == MentionKind.Title
                && m + 1 < view.Mentions.Length
                && view.Mentions[m + 1] is { Mention.Kind: MentionKind.Person } named
                && named.First == last + 2
                && named.Last < end
                && view.Tokens[last + 1].Value == "、"
            )
            {
                m++;
                (mention, _, last) = named;
            }

            while (IsHolderBehind(m, last, end))
            {
                m++;
                (mention, _, last) = view.Mentions[m];
            }

            var joint = ImmutableArray.CreateBuilder<Mention>();
            joint.Add(mention);
            while (
                m + 1 < view.Mentions.Length
                && (
                    view.Mentions[m + 1].First == last + 2
                    || IsDescribedPartner(
                        view.Mentions[m + 1].Mention,
                        last,
                        view.Mentions[m + 1].First
                    )
                )
                && view.Mentions[m + 1].Last < end
                && (
                    view.Tokens[last + 1].Kind == TokenKind.Conjunction
                    || view.Tokens[last + 1].Value == "、"
                )
            )
            {
                m++;
                last = view.Mentions[m].Last;
                joint.Add(view.Mentions[m].Mention);
            }

            return joint.ToImmutable();
        }

        return [];
    }

    /// <summary>欧盟外交与安全政策高级代表博雷利: the body before an unknown field belongs to who holds the office in it.</summary>
    private bool IsHolderBehind(int m, int last, int end)
    {
        if (
            m + 1 >= view.Mentions.Length
            || view.Mentions[m].Mention.Kind
                is not (MentionKind.Institution or MentionKind.Government)
            || view.Mentions[m + 1].Mention.Kind
                is not (MentionKind.Person or MentionKind.Institution)
            || view.Mentions[m + 1].Last >= end
        )
        {
            return false;
        }

        if (view.Mentions[m + 1].First == last + 1)
        {
            // 环保组织“冰岸观察”秘书长蔡中岳
            return view.Mentions[m + 1].Mention.Kind == MentionKind.Person;
        }

        var between = view.Tokens[(last + 1)..view.Mentions[m + 1].First];
        return between.Length > 1
            && between[0].Kind == TokenKind.Other
            && between.All(t =>
                t.Kind is TokenKind.Other or TokenKind.Conjunction or TokenKind.Possessive
            );
    }

    /// <summary>A和来自沿海选区的B: a name behind the conjunction and its description.</summary>
    private bool IsDescribedPartner(Mention second, int last, int first) =>
        second.Kind == MentionKind.Person
        && last + 2 < first
        && view.Tokens[last + 1].Kind == TokenKind.Conjunction
        && view.Tokens[first - 1].Kind is TokenKind.Possessive or TokenKind.Other
        && view.Tokens[(last + 2)..first]
            .All(t =>
                t.Kind
                    is TokenKind.Other
                        or TokenKind.Possessive
                        or TokenKind.AfterName
                        or TokenKind.Institution
                        or TokenKind.Title
            )
        && view.Tokens[first].Start - view.Tokens[last + 1].End <= LongestDescription;

    private bool CanBeSubject(Mention mention, int first, int last)
    {
        var before = first > 0 ? view.Tokens[first - 1] : default;
        var after = last + 1 < view.Tokens.Length ? view.Tokens[last + 1] : default;
        if (
            mention.Kind == MentionKind.Carrier
            || before.Kind
                is TokenKind.Preposition
                    or TokenKind.Conjunction
                    or TokenKind.Aspect
                    or TokenKind.Negation
            || before is { Kind: TokenKind.AfterName, Value: not "subordinate" }
            || before is { Kind: TokenKind.Cue, Value: not "none" }
            || after.Kind == TokenKind.Possessive && !HasStand(last)
        )
        {
            return false;
        }

        // A title that goes on as a compound (总统大选) or a country that modifies (美国驻…) names nobody.
        return mention.Kind is not MentionKind.Title || after.Kind != TokenKind.Other;
    }

    /// <summary>渔业公会的看法: who takes a stand is who is spoken of.</summary>
    private bool HasStand(int last)
    {
        var at = last + 2;
        while (at < view.Tokens.Length && view.Tokens[at].Kind == TokenKind.Adverb)
        {
            at++;
        }

        return at < view.Tokens.Length && view.Tokens[at].Value == "stand";
    }

    /// <summary>Whom the sentence is about, whether or not it reports words.</summary>
    public ImmutableArray<Mention> LeadSubjects()
    {
        for (var start = 0; start < view.Tokens.Length; )
        {
            var end = start;
            while (
                end < view.Tokens.Length
                && (
                    view.Tokens[end].Kind != TokenKind.Punctuation || view.Tokens[end].Value == "、"
                )
            )
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
