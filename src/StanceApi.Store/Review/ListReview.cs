using System.Collections.Immutable;
using StanceApi.Store.Corrections;
using StanceApi.Store.Paging;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Review;

/// <summary>Something that needs a human.</summary>
/// <param name="Rank">How much; see <see cref="ReviewRanking"/>.</param>
/// <param name="ProposalId">Which of its stances; null where it is not about one.</param>
/// <param name="Speakers">Those in doubt.</param>
/// <param name="Corrections">What reviewers disagree on: what is in force, and what contradicts it.</param>
public sealed record ReviewItem(
    ReviewReason Reason,
    double Rank,
    string? ProposalId,
    StoredStatement Statement,
    ImmutableArray<DoubtfulSpeaker> Speakers,
    ImmutableArray<StoredCorrection> Corrections
);

/// <summary>Lists what needs a human, the neediest first; see <see cref="ReviewCursor"/> for how far that goes.</summary>
public sealed class ListReview(StanceDb db)
{
    /// <summary>How many candidates of each reason are ranked together.</summary>
    private const int BlockSize = 100;

    private readonly ReviewCandidates _candidates = new(db);
    private readonly StatementInfluence _influence = new(db);

    /// <param name="reason">Null for all.</param>
    public async Task<Page<ReviewItem>> RunAsync(
        ReviewReason? reason,
        int limit,
        ReviewCursor? after,
        CancellationToken cancellationToken
    )
    {
        var block = after?.Block ?? First(reason);
        var last = after?.Last;
        var found = new List<ReviewPlace>();
        string? next = null;
        while (true)
        {
            (block, var ranked) = await ReadAsync(block, cancellationToken);
            var rest = ranked.Where(p => last is null || IsAfter(p, last)).ToList();
            found.AddRange(rest.Take(limit - found.Count));
            if (rest.Count > 0 && found[^1] != rest[^1])
            {
                next = new ReviewCursor(block, found[^1]).Encode();
                break;
            }

            if (block.All(r => r.IsLast))
            {
                break;
            }

            (block, last) = (Next(block), null);
            if (found.Count == limit)
            {
                next = new ReviewCursor(block, null).Encode();
                break;
            }
        }

        return new Page<ReviewItem>(await DetailsAsync(found, cancellationToken), next);
    }

    private static ImmutableArray<ReviewRange> First(ReviewReason? reason) =>
        [
            .. Enum.GetValues<ReviewReason>()
                .Where(r => reason is null || r == reason)
                .Select(r => new ReviewRange(r, null, null, false)),
        ];

    private static ImmutableArray<ReviewRange> Next(ImmutableArray<ReviewRange> block) =>
        [.. block.Where(r => !r.IsLast).Select(r => r with { After = r.UpTo, UpTo = null })];

    /// <summary>The block with its ends, and what is in it, the neediest first.</summary>
    private async Task<(
        ImmutableArray<ReviewRange> Block,
        IReadOnlyList<ReviewPlace> Ranked
    )> ReadAsync(ImmutableArray<ReviewRange> block, CancellationToken cancellationToken)
    {
        var read = ImmutableArray.CreateBuilder<ReviewRange>();
        var candidates = new List<ReviewCandidate>();
        foreach (var range in block)
        {
            if (range is { IsLast: true, UpTo: null })
            {
                read.Add(range);
                continue;
            }

            var found = await _candidates.OfAsync(
                range.Reason,
                range.After,
                range.UpTo,
                BlockSize,
                cancellationToken
            );
            candidates.AddRange(found);
            read.Add(
                range.UpTo is not null
                    ? range
                    : range with
                    {
                        UpTo = found.Count > 0 ? ReviewKey.Of(found[^1]) : null,
                        IsLast = found.Count < BlockSize,
                    }
            );
        }

        var ranked = (await _influence.OfAsync(candidates, cancellationToken))
            .Where(c => c.Candidate.Reason is not ReviewReason.Influential || c.Influence >= 1)
            .Select(c => new ReviewPlace(
                ReviewRanking.Of(c.Candidate.Reason, c.Candidate.Confidence, c.Influence),
                c.Candidate.StatementId,
                c.Candidate.Reason,
                c.Candidate.ProposalId
            ))
            .OrderByDescending(p => p.Rank)
            .ThenByDescending(p => p.StatementId)
            .ThenBy(p => p.ProposalId, StringComparer.Ordinal)
            .ToList();
        return (read.ToImmutable(), ranked);
    }

    private static bool IsAfter(ReviewPlace place, ReviewPlace last) =>
        place.Rank != last.Rank ? place.Rank < last.Rank
        : place.StatementId != last.StatementId ? place.StatementId < last.StatementId
        : string.CompareOrdinal(place.ProposalId, last.ProposalId) > 0;

    private async Task<ImmutableArray<ReviewItem>> DetailsAsync(
        List<ReviewPlace> places,
        CancellationToken cancellationToken
    )
    {
        var ids = places.Select(p => p.StatementId).Distinct().ToImmutableArray();
        var statements = (
            await new StatementDetails(db).ReadAsync(ids, null, cancellationToken)
        ).ToDictionary(s => ShortId.Parse(s.Id));
        var doubtful = await new DoubtfulSpeakers(db).OfAsync(
            [
                .. places
                    .Where(p => p.Reason is ReviewReason.DoubtfulSpeaker)
                    .Select(p => p.StatementId),
            ],
            statements,
            cancellationToken
        );
        var items = ImmutableArray.CreateBuilder<ReviewItem>();
        foreach (var place in places.Where(p => statements.ContainsKey(p.StatementId)))
        {
            items.Add(
                new ReviewItem(
                    place.Reason,
                    Math.Round(place.Rank, 4),
                    place.ProposalId.Length > 0 ? place.ProposalId : null,
                    statements[place.StatementId],
                    [.. doubtful[place.StatementId]],
                    place.Reason is ReviewReason.Conflict
                        ? await ConflictAsync(place.StatementId, cancellationToken)
                        : []
                )
            );
        }

        return items.ToImmutable();
    }

    private async Task<ImmutableArray<StoredCorrection>> ConflictAsync(
        long statementId,
        CancellationToken cancellationToken
    )
    {
        var all = await new ListCorrections(db).RunAsync(
            ShortId.Format(statementId),
            cancellationToken
        );
        var contested = all.Where(c => c.State is CorrectionState.Contested)
            .Select(c => (c.Aspect, c.ProposalId))
            .ToHashSet();
        return
        [
            .. all.Where(c =>
                contested.Contains((c.Aspect, c.ProposalId))
                && c.State
                    is CorrectionState.InForce
                        or CorrectionState.Agreeing
                        or CorrectionState.Contested
            ),
        ];
    }
}
