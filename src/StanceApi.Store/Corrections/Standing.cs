using System.Collections.Immutable;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Corrections;

/// <summary>
/// What holds after all that humans said of one aspect of a statement. Each reviewer's last word counts, and of these the
/// one who spoke first is in force: one who disagrees later overwrites nothing, but makes a conflict. It ends when either
/// changes or takes back what they said, or by a correction that settles it, which outdoes all before.
/// </summary>
/// <param name="InForce">Null where no human's word stands.</param>
/// <param name="Words">Each reviewer's last word, the one in force first.</param>
internal sealed record Standing(CorrectionRow? InForce, ImmutableArray<CorrectionRow> Words)
{
    /// <param name="corrections">All of one aspect, in the order of their ids.</param>
    public static Standing Of(IReadOnlyCollection<CorrectionRow> corrections)
    {
        var undone = Undone(corrections);
        var words = new List<CorrectionRow>();
        foreach (var said in corrections.Where(c => c.UndoesId is null && !undone.Contains(c.Id)))
        {
            if (said.Settles)
            {
                words.Clear();
            }

            var before = words.FindIndex(w =>
                string.Equals(w.Who, said.Who, StringComparison.Ordinal)
            );
            if (before < 0)
            {
                words.Add(said);
            }
            else
            {
                words[before] = said;
            }
        }

        return new Standing(words.FirstOrDefault(), [.. words]);
    }

    public static HashSet<long> Undone(IEnumerable<CorrectionRow> corrections) =>
        [.. corrections.Select(c => c.UndoesId).OfType<long>()];

    /// <summary>The words that contradict the one in force.</summary>
    public ImmutableArray<CorrectionRow> Contested =>
        InForce is null ? [] : [.. Words.Where(w => !Value(w).Agrees(Value(InForce)))];

    public static CorrectedValue Value(CorrectionRow row) => CorrectedValue.FromJson(row.Value!);
}
