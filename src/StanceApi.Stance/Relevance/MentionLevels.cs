using StanceApi.Stance.Features;

namespace StanceApi.Stance.Relevance;

/// <summary>How much of the proposal's name a text has, from its name to nothing.</summary>
internal enum MentionLevel
{
    Full,
    Most,
    Coreference,
    Some,
    Little,
    Nothing,
}

internal static class MentionLevels
{
    public const float MostOfName = 0.6f;
    private const float SomeOfName = 0.3f;

    public static MentionLevel Of(StatementReading reading) => Of(reading.Mentions);

    public static MentionLevel Of(List<Mention> mentions)
    {
        var part = 0f;
        var coreference = false;
        foreach (var mention in mentions)
        {
            switch (mention.Kind)
            {
                case MentionKind.Full:
                    return MentionLevel.Full;
                case MentionKind.Coreference:
                    coreference = true;
                    break;
                default:
                    part = Math.Max(part, mention.Coverage);
                    break;
            }
        }

        return part >= MostOfName ? MentionLevel.Most
            : coreference ? MentionLevel.Coreference
            : part >= SomeOfName ? MentionLevel.Some
            : part > 0 ? MentionLevel.Little
            : MentionLevel.Nothing;
    }
}
