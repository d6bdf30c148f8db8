using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Who in a sentence only passes on what others say: media, documents, who reads a statement out.</summary>
internal sealed class SpacedCarriers(
    SpacedSentence s,
    IReadOnlyList<SpacedReport> reports,
    ImmutableArray<Mention> media
)
{
    private readonly List<Mention> _passers = [];

    /// <summary>The carriers of content that stands there.</summary>
    public ImmutableArray<Mention> Of(SpacedReport? report, int start, int end) =>
        [
            .. media.Where(m => m.End <= start || m.Start >= end),
            .. _passers,
            .. GoesOn
                ? reports[^1].Subjects.Where(m => m.Document is not null).Select(m => m.AsCarrier())
                : [],
            .. report?.Via.Select(m => m.AsCarrier()) ?? [],
        ];

    /// <summary>A read-out said Lee thanked …, according to the ministry Lee stressed …: the words are Lee's. Remembers who passes them on.</summary>
    public bool Passes(SpacedReport r, int start)
    {
        if (
            !(IsDocument(r) || r.Word.Function == "source" && IsBody(r) || IsIt(r))
            || !HasInner(r, start)
        )
        {
            return false;
        }

        if (IsIt(r))
        {
            _goesOn = true;
            return true;
        }

        _passers.AddRange(r.Subjects.Select(m => m.AsCarrier()));
        return true;
    }

    /// <summary>…, it said; …, according to the same document: the source of the sentence before, behind what somebody says here.</summary>
    public bool GoesOn => _goesOn;

    private bool _goesOn =
        reports is [.., { } last]
        && reports.Count > 1
        && last.SubjectStart > 0
        && s.IsComma(last.SubjectStart - 1)
        && last.Subjects is [{ } source]
        && last.Word.Function is "source" or "say"
        && (
            source is { Kind: MentionKind.Pronoun, Gender: "neuter" }
            || source is { Document: not null, IsDefinite: true, Kind: MentionKind.Institution }
        )
        && reports
            .SkipLast(1)
            .Any(r =>
                r.Subjects.Any(m =>
                    m.Kind is MentionKind.Person
                    || m is { Plural: true }
                    || m.Gender is "male" or "female"
                )
            );

    /// <summary>Lee welcomed the vote, her spokesman said: he only passes on what she holds.</summary>
    public bool SpeaksFor(SpacedReport last, SpacedReport inner) =>
        inner.Cue < last.SubjectStart
        && s.Value(last.SubjectStart).StartsWith("owner-", StringComparison.Ordinal)
        && last.Subjects is [{ } speaker]
        && speaker.Titles.Length > 0
        && s.Tokens[last.SubjectStart..last.Cue]
            .Any(t => t.Kind == TokenKind.Title && t.Value == "spokesperson")
        && inner.IsSure
        && inner.Subjects.All(m => m.Kind is MentionKind.Person or MentionKind.Title);

    public void Pass(SpacedReport r) => _passers.AddRange(r.Subjects.Select(m => m.AsCarrier()));

    private bool HasInner(SpacedReport r, int start) =>
        reports.Any(o =>
            o.Word.IsFinite
            && o.Cue > start
            && (!IsIt(r) || o.Subjects.All(m => m.Kind == MentionKind.Person || m.Plural))
            && (
                IsDocument(r)
                || IsIt(r) && o.Word.Function == "agree"
                || o.Word.Function is "say" or "tell" or "ask" or "promise" or "warn"
            )
            && (
                o.SubjectStart == start
                || o.IsElided
                    && o.Subjects is [{ Kind: MentionKind.Person } person]
                    && person.Start == s.Tokens[start].Start
            )
            && (
                o.SubjectStart == start
                || !reports.Any(b => b != r && b.Cue > start && b.Cue < o.Cue)
            )
        );

    /// <summary>It added that the two leaders agreed: the document of the sentence before.</summary>
    private static bool IsIt(SpacedReport r) =>
        r.Word.Function == "say"
        && r.Subjects is [{ Kind: MentionKind.Pronoun, Gender: "neuter", Document: null }];

    private static bool IsBody(SpacedReport r) =>
        r.Subjects.All(m =>
            m.Kind is MentionKind.Institution or MentionKind.Government or MentionKind.Carrier
        );

    /// <summary>A document is the subject, by itself or with its issuer.</summary>
    private bool IsDocument(SpacedReport r)
    {
        if (r.Subjects.Any(m => m.Document is not null))
        {
            return true;
        }

        for (var i = Math.Max(0, r.SubjectStart); i < r.Cue; i++)
        {
            if (s.Kind(i) == TokenKind.Institution)
            {
                return s.Value(i) == "document";
            }

            if (s.Kind(i) is TokenKind.Name or TokenKind.Pronoun or TokenKind.Preposition)
            {
                return false;
            }
        }

        return false;
    }
}
