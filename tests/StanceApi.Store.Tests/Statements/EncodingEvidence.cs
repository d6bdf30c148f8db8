using System.Collections.Immutable;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Statements;
using StanceApi.Text.Documents;

namespace StanceApi.Store.Tests.Statements;

public sealed class EncodingEvidence
{
    private const string Text = "我们没有那种战略架构的考虑。We do not consider it.";

    [Fact]
    public void Spans_and_weights_come_back_as_they_were()
    {
        ImmutableArray<Evidence> evidence =
        [
            new(TextSpan.Of(Text, 2, 4), -0.4123),
            new(TextSpan.Of(Text, 17, 23), 1.25),
            new(TextSpan.Of(Text, 4, 6), 0.0001),
        ];

        var bytes = EvidenceBytes.Encode(evidence);

        Assert.Equal(evidence, EvidenceBytes.Decode(bytes, Text));
        Assert.InRange(bytes.Length, 1, 20);
    }

    [Fact]
    public void No_evidence_takes_no_room()
    {
        Assert.Empty(EvidenceBytes.Encode([]));
        Assert.Empty(EvidenceBytes.Encode(default));
        Assert.Empty(EvidenceBytes.Decode([], Text));
    }

    [Fact]
    public void What_lies_beyond_a_text_that_was_cut_is_left_out()
    {
        var bytes = EvidenceBytes.Encode([
            new(TextSpan.Of(Text, 0, 2), 0.5),
            new(TextSpan.Of(Text, 17, 23), 0.5),
        ]);

        var left = EvidenceBytes.Decode(bytes, Text[..10]);

        Assert.Equal("我们", Assert.Single(left).Span.Text);
    }
}
