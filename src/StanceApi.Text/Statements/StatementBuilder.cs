using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Attribution;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Statements;

/// <summary>Puts quotation, speakers, carriers and day together to statements.</summary>
internal static class StatementBuilder
{
    public static ImmutableArray<Statement> Build(
        IEnumerable<(Quotation Quotation, SpeakerAttribution? Attribution, SaidOn SaidOn)> dated,
        string text
    ) =>
        [
            .. dated
                .Where(d => d.Attribution is not null || d.Quotation.Kind == StatementKind.Direct)
                .Select(d => Build(d.Quotation, d.Attribution, d.SaidOn, text))
                .OrderBy(s => s.Content.Start),
        ];

    private static Statement Build(
        Quotation quotation,
        SpeakerAttribution? attribution,
        SaidOn saidOn,
        string text
    ) =>
        new(
            quotation.Kind,
            quotation.Content,
            quotation.Cue,
            attribution is null
                ? []
                :
                [
                    .. attribution.Actors.Select(a =>
                        Speaker(a, AttributionConfidence.Of(attribution.Basis), text)
                    ),
                ],
            saidOn,
            [.. quotation.Carriers.Select(Name).Distinct(StringComparer.Ordinal)],
            quotation.Context,
            quotation.Sentence.Language
        )
        {
            Basis = attribution?.Basis,
        };

    private static Speaker Speaker(AttributedActor attributed, double confidence, string text)
    {
        var (actor, mention) = attributed;
        TextSpan? span = mention is null
            ? null
            : TextSpan.Of(text, mention.Span.Start, mention.Span.End);
        return new Speaker(
            actor.Name,
            actor.LatinName,
            actor.Type,
            actor.Country,
            actor.Role,
            span,
            confidence
        );
    }

    private static string Name(Mention carrier) => carrier.Name.Trim('《', '》', '〈', '〉');
}
