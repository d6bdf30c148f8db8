using StanceApi.Text.Mentions;

namespace StanceApi.Text.Quotations;

/// <summary>Who speaks, by the particles behind the mentions of a sentence.</summary>
internal sealed class VerbFinalSubjects(VerbFinalSentence s)
{
    private const int LongestAdjuncts = 40;
    private const int LongestTogether = 12;

    /// <summary>The topic, else the nominative of the main clause, of the stretch of the sentence that a report has to itself.</summary>
    public MentionGroup? Find(int from, int until, bool quoted)
    {
        var topics = s
            .Groups.Where(g =>
                g.Start >= from
                && g.End <= until
                && g.CanSpeak
                && g.Particle == MentionParticle.Topic
            )
            .ToList();
        var afterBreak = topics.LastOrDefault(g =>
            s.EndsWith("clause-break", s.PartStart(g.Start, from) - 1, from) > 0
        );
        if (
            afterBreak is not null
            || topics.FirstOrDefault(g => LeadsClause(g, from, quoted)) is { } first
                && (afterBreak = first) is not null
        )
        {
            return afterBreak;
        }

        foreach (var group in s.Groups)
        {
            if (
                group.Start >= from
                && group.End <= until
                && group.CanSpeak
                && group.Particle == MentionParticle.Nominative
                && IsMainNominative(group, until, quoted)
            )
            {
                return group;
            }
        }

        return null;
    }

    /// <summary>首相が「…」と述べたことについて: the nominative nearest to the words.</summary>
    public MentionGroup? Nearest(int from, int until) =>
        s.Groups.LastOrDefault(g =>
            g.Start >= from
            && g.End <= until
            && g.CanSpeak
            && g.Particle is MentionParticle.Nominative or MentionParticle.Topic
        );

    /// <summary>大統領府は、大統領が「…」と強調したと発表した: who said it, where a body only tells of it; null where the teller speaks.</summary>
    public MentionGroup? Told(MentionGroup? teller, int until, int farthest) =>
        teller
            is {
                Mentions: [
                    {
                        Kind: MentionKind.Institution
                            or MentionKind.Government
                            or MentionKind.Carrier
                    },
                ]
            }
            ? s.Groups.LastOrDefault(g =>
                g.Start >= teller.End
                && g.End <= until
                && g.Particle == MentionParticle.Nominative
                && g.Mentions.All(m =>
                    m.Kind is MentionKind.Person or MentionKind.Title
                    || m is { Kind: MentionKind.Pronoun, Plural: true }
                )
                && until - g.End <= farthest
            )
            : null;

    /// <summary>検査院が13日に公表した報告書は: the report with who issued it, from the clause before it.</summary>
    public MentionGroup WithIssuer(MentionGroup group)
    {
        if (group.Mentions is not [{ Kind: MentionKind.Carrier, Issuer: null } document])
        {
            return group;
        }

        var issuer = s.Groups.LastOrDefault(g =>
            g.End <= document.Start
            && g.Particle == MentionParticle.Nominative
            && g.CanSpeak
            && s.PartStart(document.Start, g.Start) == g.Start
            && s.EndsWith("finite", document.Start, g.End) > 0
        );
        return issuer is null
            ? group
            : group with
            {
                Mentions = [document with { Issuer = issuer.Mentions[0] }],
            };
    }

    /// <summary>「…」と話すのは、Aさんだ. 「…」と首相。</summary>
    public MentionGroup? Behind(int from, int until) =>
        s.Groups.FirstOrDefault(g => g.Start >= from && g.MentionsEnd <= until && g.CanSpeak);

    /// <summary>外相は8日、ペトロフ外相と会談し、…で一致した: who was met agreed as well.</summary>
    public MentionGroup WithPartner(MentionGroup subject, int until)
    {
        var partner = s.Groups.FirstOrDefault(g =>
            g.Start >= subject.End
            && g.MentionsEnd < until
            && g.CanSpeak
            && s.Match("comitative", g.MentionsEnd) is > 0 and var with
            && Meets(g.MentionsEnd + with)
        );
        return partner is null
            ? subject
            : subject with
            {
                Mentions = [.. subject.Mentions, .. partner.Mentions],
            };
    }

    /// <summary>外相と約2時間会談し: how long and where may stand between.</summary>
    private bool Meets(int at)
    {
        for (var i = at; i < s.End && i < at + LongestTogether && s.Text[i] is not '、'; i++)
        {
            if (s.StartsWith("meeting", i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whom the sentence is about.</summary>
    public MentionGroup? Lead() => Cleft() ?? Find(s.Start, s.End, quoted: true);

    /// <summary>そう話すのは、Aさんだ。</summary>
    private MentionGroup? Cleft()
    {
        var last = s.Groups.IsEmpty ? null : s.Groups[^1];
        if (last is not { CanSpeak: true, Particle: MentionParticle.None })
        {
            return null;
        }

        var copula = s.Match("copula", last.MentionsEnd);
        var isPredicate = s.EndsHere(last.MentionsEnd + copula);
        return
            isPredicate
            && Enumerable
                .Range(s.Start, last.Start - s.Start)
                .Any(at => s.StartsWith("cleft", at) && !s.IsQuoted(at))
            ? last
            : null;
    }

    /// <summary>No other topic stands before it: ホルムズ海峡の再開は…、アメリカは….</summary>
    private bool LeadsClause(MentionGroup group, int from, bool quoted)
    {
        for (var at = from + 1; at < group.Start && !quoted; at++)
        {
            var marks =
                s.StartsWith("topic-mark", at)
                && !s.IsQuoted(at)
                && (NounRuns.IsNoun(s.Text[at - 1]) || s.Text[at - 1] is ')' or '」');
            if (marks && s.EndsWith("clause-break", s.PartStart(group.Start, from) - 1, at) == 0)
            {
                return false;
            }
        }

        return !IsInsideReportOfTopic(group, from);
    }

    /// <summary>その上で、日本は…べきだと: after such an opener a bare country is what is spoken of, not who speaks.</summary>
    private bool IsInsideReportOfTopic(MentionGroup group, int from)
    {
        if (
            group.Mentions is not [{ Kind: MentionKind.Government }]
            || from != s.Start
            || s.Match("carrying", from) is not (> 0 and var opener)
        )
        {
            return false;
        }

        var next = from + opener;
        var atOnce = group.Start - next <= 1;
        return atOnce
            && group.End < s.End
            && s.Text[group.End] is not '、'
            && !NounRuns.IsDigit(s.Text[group.End]);
    }

    private bool IsMainNominative(MentionGroup group, int until, bool quoted)
    {
        var at = group.End;
        if (at >= s.End)
        {
            return false;
        }

        var part = s.PartEnd(at, s.End);
        var subordinate = part < s.End && s.EndsWith("subordinate", part, at) > 0 && part < until;
        if (subordinate)
        {
            return false;
        }

        return s.Text[at] is '、' or '，'
            || NounRuns.IsDigit(s.Text[at])
            || s.StartsWith("time", at)
            || s.Quotes.Any(q => q.Start == at)
            || quoted && OnlyAdjuncts(at, until);
    }

    private bool OnlyAdjuncts(int at, int until)
    {
        return until - at <= LongestAdjuncts
            && !Enumerable
                .Range(at, Math.Max(0, until - at))
                .Any(i => !s.IsQuoted(i) && s.StartsWith("finite", i));
    }
}
