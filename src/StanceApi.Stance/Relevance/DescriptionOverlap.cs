using StanceApi.Stance.Features;

namespace StanceApi.Stance.Relevance;

/// <summary>How many words a text shares with the proposal's description, words of no weight left out.</summary>
internal static class DescriptionOverlap
{
    public static int Of(StatementReading reading, ProposalProfile profile)
    {
        var seen = SeenFeatures.Empty();
        var shared = 0;
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (
                NameUnits.At(reading.Tokens, i) is { } unit
                && profile.Described.Contains(unit)
                && seen.Add(unit)
            )
            {
                shared++;
            }
        }

        return shared;
    }
}
