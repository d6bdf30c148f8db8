using System.Collections.Immutable;

namespace StanceApi.Text.Mentions;

/// <summary>Mentions that are joined to one phrase: 日本とアメリカ.</summary>
/// <param name="Particle">What marks the phrase's part in the sentence: topic, nominative, source, or nothing known.</param>
/// <param name="End">One past the particle.</param>
internal sealed record MentionGroup(
    ImmutableArray<Mention> Mentions,
    MentionParticle Particle,
    int End
)
{
    public int Start => Mentions[0].Start;

    public int MentionsEnd => Mentions[^1].End;

    /// <summary>A medium does not speak; a document does, for its issuer.</summary>
    public bool CanSpeak =>
        Mentions.All(m => m.Kind is not MentionKind.Carrier || m.Titles is [_, ..]);
}

internal enum MentionParticle
{
    None,
    Topic,
    Nominative,
    Source,
}
