using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads tellings in a verb form that is no finite active one: told by the minister that, wrote to tell them that.</summary>
internal sealed class SpacedTellingReader(SpacedSentence s, SpacedPhrases phrases)
{
    private const int LongestTeller = 14;

    /// <summary>He recalls being told by the minister that: the minister speaks, and who recalls it carries it.</summary>
    public SpacedReport? Passive(int i, List<SpacedReport> found)
    {
        if (
            s.Verb(i) is not { Shape: CueShape.Past, Function: "tell" or "warn" or "ask" } cue
            || !cue.Takes(CueFrames.Addressee)
            || s.Value(i + 1) != "agent"
        )
        {
            return null;
        }

        var end = i + 2;
        while (
            end < s.Length
            && end - i < LongestTeller
            && s.Kind(end)
                is not (
                    TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Subordinator
                    or TokenKind.Relative
                    or TokenKind.Auxiliary
                    or TokenKind.Time
                )
            && s.Value(end) != "to"
        )
        {
            end++;
        }

        var subjects = phrases.Subjects(i + 2, end);
        if (subjects.IsEmpty || !LeadsToClause(end))
        {
            return null;
        }

        var group = SpacedCueReader.GroupStart(s, i);
        var recalls = s.Verb(group - 1) is { IsFinite: true, Function: "say" };
        var teller = recalls ? Writer(group - 1, found) : [];
        found.RemoveAll(r => r.Cue == group - 1);
        return new SpacedReport(
            i,
            cue,
            [.. subjects.Select(x => x.Mention)],
            i + 1,
            end,
            subjects.Any(x => x.Known)
        )
        {
            Via = teller,
        };
    }

    private bool LeadsToClause(int i)
    {
        for (var at = i; at < s.Length && at < i + LongestTeller; at++)
        {
            if (s.Value(at) == "complementizer")
            {
                return true;
            }

            if (s.Kind(at) is TokenKind.Punctuation or TokenKind.Quotation or TokenKind.Auxiliary)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The council wrote to residents to tell them that; she rose to say that: an infinitive behind a verb of reaching somebody or of taking the word.</summary>
    public SpacedReport? Purpose(int i, List<SpacedReport> found)
    {
        if (
            s.Value(s.BackOverAdverbs(i) - 1) != "to"
            || s.Verb(i)
                is not {
                    Shape: CueShape.Base,
                    Function: "say" or "tell" or "ask" or "warn" or "judge" or "promise"
                } cue
        )
        {
            return null;
        }

        for (var verb = s.BackOverAdverbs(i) - 2; verb > 0 && !s.IsMark(verb, ".;:?!"); verb--)
        {
            if (
                !s.Lexicon.Reaches(s.Word(verb))
                || s.Kind(verb) is TokenKind.Name or TokenKind.Quotation
                || s.Value(s.BackOverAdverbs(verb) - 1) == "be"
            )
            {
                continue;
            }

            var subjects = Writer(verb, found);
            found.RemoveAll(r => r.Cue == verb);
            return subjects.IsEmpty ? null : new SpacedReport(i, cue, subjects, i - 1, i + 1, true);
        }

        return null;
    }

    private ImmutableArray<Mention> Writer(int verb, List<SpacedReport> found)
    {
        if (found.Find(r => r.Cue == verb) is { } report)
        {
            return report.Subjects;
        }

        var group = SpacedCueReader.GroupStart(s, verb);
        var (start, end) = s.IsBreak(group - 1)
            ? phrases.BehindApposition(group - 1)
            : (phrases.PhraseStart(group), group);
        return start < 0 ? [] : phrases.Read(start, end);
    }
}
