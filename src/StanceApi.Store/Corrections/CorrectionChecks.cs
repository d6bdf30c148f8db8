using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Actors;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Corrections;

/// <summary>What makes a correction impossible.</summary>
internal sealed class CorrectionChecks(StanceDb db)
{
    /// <summary>Longer ones are no statement but a text.</summary>
    private const int MostCharacters = 5_000;

    /// <summary>Null where it is possible.</summary>
    public async Task<CorrectionProblem?> FindAsync(
        StoredStatement statement,
        CorrectionDraft draft,
        CancellationToken cancellationToken
    ) =>
        draft.Aspect switch
        {
            CorrectedAspect.Stance => await ProposalAsync(draft.ProposalId!, cancellationToken),
            CorrectedAspect.Speakers => await ActorsAsync(
                draft.Value.Speakers!.Value,
                cancellationToken
            ),
            CorrectedAspect.Span => await SpanAsync(statement, draft.Value, cancellationToken),
            _ => null,
        };

    private async Task<CorrectionProblem?> ProposalAsync(
        string id,
        CancellationToken cancellationToken
    ) =>
        await db.Proposals.AnyAsync(p => p.Id == id, cancellationToken)
            ? null
            : new CorrectionProblem(
                "proposalId",
                $"No proposal has the id '{id}'. GET /api/v1/proposals lists those there are."
            );

    private async Task<CorrectionProblem?> ActorsAsync(
        IEnumerable<string> actorIds,
        CancellationToken cancellationToken
    )
    {
        var tree = new ActorTree(db);
        foreach (var id in actorIds)
        {
            if (await tree.RootAsync(id, cancellationToken) is null)
            {
                return new CorrectionProblem(
                    "speakers",
                    $"No actor has the id '{id}'. GET /api/v1/actors/resolve?mention= finds actors by name; POST /api/v1/actors adds one."
                );
            }
        }

        return null;
    }

    private async Task<CorrectionProblem?> SpanAsync(
        StoredStatement statement,
        CorrectedValue value,
        CancellationToken cancellationToken
    )
    {
        var article = ShortId.Parse(statement.ArticleId);
        var text = await db
            .Articles.Where(a => a.Id == article)
            .Select(a => a.Text)
            .SingleAsync(cancellationToken);
        var (start, end) = (value.Start!.Value, value.End!.Value);
        if (start < 0 || end <= start || end > text.Length)
        {
            return new CorrectionProblem(
                "start",
                $"The span lies outside the article's text, which has {text.Length} UTF-16 code units; start is at least 0 and below end."
            );
        }

        if (end - start > MostCharacters)
        {
            return new CorrectionProblem(
                "end",
                $"A statement has at most {MostCharacters} UTF-16 code units."
            );
        }

        if (IsWithinPair(text, start) || IsWithinPair(text, end))
        {
            return new CorrectionProblem("start", "The span cuts a character in two.");
        }

        return string.IsNullOrWhiteSpace(text[start..end])
            ? new CorrectionProblem("start", "The span holds no words.")
            : null;
    }

    private static bool IsWithinPair(string text, int at) =>
        at > 0
        && at < text.Length
        && char.IsLowSurrogate(text[at])
        && char.IsHighSurrogate(text[at - 1]);
}
