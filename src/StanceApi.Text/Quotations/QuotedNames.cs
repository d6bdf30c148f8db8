using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Quotations;

/// <summary>Joins a body with its name in quotation marks: 市民団体「清流を守る会」.</summary>
internal sealed class QuotedNames(string written, string text, VerbFinalWords words)
{
    private const int LongestName = 24;

    private readonly MentionGroupFinder _particles = new(written, text, words, new NameBook([]));

    public ImmutableArray<MentionGroup> Join(
        ImmutableArray<MentionGroup> groups,
        ImmutableArray<QuotedSpan> quotes,
        int end
    )
    {
        if (quotes.IsEmpty)
        {
            return groups;
        }

        var byStart = quotes.ToDictionary(q => q.Start);
        return
        [
            .. groups.Select(g =>
                byStart.TryGetValue(g.MentionsEnd, out var name) && IsNamed(g, name)
                    ? Named(g, name, end)
                    : g
            ),
        ];
    }

    private static bool IsNamed(MentionGroup group, QuotedSpan name) =>
        group.Mentions is [{ Kind: MentionKind.Institution or MentionKind.Group }]
        && name.InnerEnd - name.InnerStart <= LongestName;

    private MentionGroup Named(MentionGroup group, QuotedSpan name, int end)
    {
        var (particle, at) = _particles.Particle(name.End, end);
        if (particle == MentionParticle.None)
        {
            return group;
        }

        var mention = group.Mentions[0];
        var span = TextSpan.Of(written, mention.Start, name.End);
        return new MentionGroup(
            [mention with { Span = span, End = name.End, Name = span.Text }],
            particle,
            at
        );
    }
}
