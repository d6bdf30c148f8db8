using FluentValidation;
using StanceApi.Actors;
using StanceApi.Citations;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Shifts;
using StanceApi.Statements;
using StanceApi.Store.Actors;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;
using StanceApi.Timelines;

namespace StanceApi.Questions;

/// <summary>
/// What can be asked of the store, for callers that do not speak HTTP: the requests, rules, answers and errors are
/// those of the API. Everything throws <see cref="ProblemException"/> where the API answers with an error.
/// </summary>
public sealed class StoreQuestions(
    StatementListing statements,
    PositionReader positions,
    TimelineReader timelines,
    ShiftListing shifts,
    CitationReader citations,
    ProposalLookup proposals,
    ListProposals listProposals,
    ActorLookup actors
)
{
    public async Task<IReadOnlyList<ProposalSummaryResponse>> ProposalsAsync(
        CancellationToken ct
    ) =>
        [
            .. (await listProposals.AllAsync(ct)).Select(p =>
                ProposalSummaryResponse.From(p.Proposal)
            ),
        ];

    public async Task<PageResponse<StatementResponse>> StatementsAsync(
        ListStatementsRequest wanted,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        Check(new ListStatementsRules(), wanted);
        await ProposalAsync(wanted.Proposal, ct);
        await ActorAsync(wanted.Actor, ct);
        return await statements.RunAsync(wanted, ct);
    }

    public async Task<PositionsResponse> PositionsAsync(
        PositionsRequest wanted,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        Check(new PositionsRules(), wanted);
        return await positions.RunAsync((await ProposalAsync(wanted.Id, ct))!, wanted, ct);
    }

    public async Task<ActorTimelineResponse> TimelineAsync(
        ActorTimelineRequest wanted,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        Check(new ActorTimelineRules(), wanted);
        var actor = (await ActorAsync(wanted.Id, ct))!;
        var proposal = (await ProposalAsync(wanted.Proposal, ct))!;
        return await timelines.RunAsync(actor, proposal, wanted, ct);
    }

    public async Task<PageResponse<ShiftResponse>> ShiftsAsync(
        ListShiftsRequest wanted,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        Check(new ListShiftsRules(), wanted);
        var proposal = await ProposalAsync(wanted.Proposal, ct);
        await ActorAsync(wanted.Actor, ct);
        return await shifts.RunAsync(
            proposal,
            wanted.ToFilter(),
            wanted.Take(),
            wanted.After<ShiftCursor>(),
            ct
        );
    }

    public async Task<Citation> CitationAsync(string statement, CancellationToken ct) =>
        await citations.RunAsync(statement, ct)
        ?? throw new ProblemException(Problem.NoSuch("statement", statement));

    /// <summary>The stored proposal; null where none is asked for.</summary>
    public async Task<StoredProposal?> ProposalAsync(string? id, CancellationToken ct)
    {
        if (id is null)
        {
            return null;
        }
        var (proposal, problem) = await proposals.FindOrExplainAsync(id, ct);
        return problem is null ? proposal : throw new ProblemException(problem);
    }

    /// <summary>The stored actor, or the one that it was merged into; null where none is asked for.</summary>
    public async Task<StoredActor?> ActorAsync(string? id, CancellationToken ct)
    {
        if (id is null)
        {
            return null;
        }
        var (actor, problem) = await actors.FindOrExplainAsync(id, ct);
        if (problem is not null)
        {
            throw new ProblemException(problem);
        }
        return actor!.MergedInto is { } survivor ? await ActorAsync(survivor, ct) : actor;
    }

    /// <exception cref="ProblemException">A rule is broken.</exception>
    public static void Check<T>(IValidator<T> rules, T wanted)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var errors = rules
            .Validate(wanted)
            .Errors.GroupBy(e => e.PropertyName, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Select(e => e.ErrorMessage).ToArray(),
                StringComparer.Ordinal
            );
        if (errors.Count > 0)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKinds.MalformedRequest,
                    string.Join(' ', errors.SelectMany(e => e.Value))
                )
                {
                    Errors = errors,
                }
            );
        }
    }
}
