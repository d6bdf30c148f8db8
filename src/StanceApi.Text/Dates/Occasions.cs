using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Quotations;
using StanceApi.Text.Sentences;

namespace StanceApi.Text.Dates;

/// <summary>
/// The days of the meetings, debates and hearings that an article tells of: what is said in the paragraphs behind was
/// said there.
/// </summary>
internal sealed class Occasions
{
    /// <summary>A meeting reaches this many blocks, headings among them.</summary>
    private const int Reach = 8;

    private const int LongestDays = 10;

    private readonly List<(int Start, int Block, int End, SaidOn SaidOn)> _found = [];

    public Occasions(CleanText clean, ImmutableArray<SentenceReport> reports, FrameDates dates)
    {
        foreach (var report in reports)
        {
            var sentence = report.Sentence;
            if (
                report.Quotations.IsEmpty
                && OccasionWords
                    .Of(sentence.Language, "occasion")
                    .Any(w =>
                        clean
                            .Text.AsSpan(sentence.Start, sentence.End - sentence.Start)
                            .Contains(w, StringComparison.Ordinal)
                    )
                && Day(dates.In(sentence.Start, sentence.End, sentence.Language)) is { } day
            )
            {
                _found.Add(
                    (sentence.Start, sentence.Block, LastBlock(clean.Blocks, sentence.Block), day)
                );
            }
        }
    }

    /// <summary>The day of the last occasion before the sentence and the block that names it; null where none reaches it.</summary>
    public (SaidOn SaidOn, int Block)? At(Sentence sentence)
    {
        var at = _found.FindLastIndex(o => o.Start <= sentence.Start);
        return at >= 0 && sentence.Block <= _found[at].End
            ? (_found[at].SaidOn, _found[at].Block)
            : null;
    }

    /// <summary>The last block before the next heading.</summary>
    private static int LastBlock(ImmutableArray<Block> blocks, int block)
    {
        var last = block;
        while (
            last + 1 < blocks.Length
            && last - block < Reach
            && blocks[last + 1].Kind is not BlockKind.Heading
        )
        {
            last++;
        }

        return last;
    }

    private static SaidOn? Day(IReadOnlyList<DateMention> dates) =>
        dates.Count == 1
        && dates[0]
            is {
                Relation: DateRelation.On,
                SaidOn: { Precision: DatePrecision.Day, Date: { } first } saidOn
            }
        && (saidOn.DateEnd is not { } last || last.DayNumber - first.DayNumber <= LongestDays)
            ? saidOn
            : null;
}
