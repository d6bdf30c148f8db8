using StanceApi.Stance.Proposals;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;

namespace StanceApi.Store.Tests.Proposals;

public sealed class ManagingProposals : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_proposal_comes_back_as_it_was_created()
    {
        var created = await Create(TestProposals.AsianNato());

        var found = await Find("asian-nato");

        Assert.Equal(TestProposals.AsianNato().Names, found!.Proposal.Names);
        Assert.Equal(TestProposals.AsianNato().Aliases, found.Proposal.Aliases);
        Assert.Equal(TestProposals.AsianNato().Examples, found.Proposal.Examples);
        Assert.Equal(TestProposals.AsianNato().Description, found.Proposal.Description);
        Assert.Equal(_store.Time.GetUtcNow(), found.CreatedAt);
        Assert.Equal(created!.Version, found.Version);
    }

    [Fact]
    public async Task An_id_is_given_once()
    {
        await Create(TestProposals.AsianNato());

        Assert.Null(await Create(TestProposals.AsianNato("Something else")));
        Assert.Equal(
            TestProposals.AsianNato().Description,
            (await Find("asian-nato"))!.Proposal.Description
        );
    }

    [Fact]
    public async Task A_proposal_is_replaced_only_from_the_version_that_the_caller_knows()
    {
        var created = await Create(TestProposals.AsianNato());
        _store.Time.Advance(TimeSpan.FromDays(1));

        var first = await Replace(TestProposals.AsianNato("Second"), created!.Version);
        var second = await Replace(TestProposals.AsianNato("Third"), created.Version);
        var forced = await Replace(TestProposals.AsianNato("Fourth"), null);

        Assert.Equal(ChangeResult.Done, first.Result);
        Assert.Equal(created.CreatedAt, first.Proposal!.CreatedAt);
        Assert.Equal(ChangeResult.VersionMismatch, second.Result);
        Assert.Equal(ChangeResult.Done, forced.Result);
        Assert.Equal("Fourth", (await Find("asian-nato"))!.Proposal.Description);
        Assert.Equal(
            ChangeResult.NotFound,
            (await Replace(TestProposals.CarbonTariff(), null)).Result
        );
    }

    [Fact]
    public async Task Deleting_a_proposal_takes_its_stances_with_it()
    {
        var created = await Create(TestProposals.AsianNato());
        await Create(TestProposals.CarbonTariff());
        await _store.Post(TestArticle.Of(new TestLine("We support it.", Speakers.Ishiba)));

        Assert.Equal(ChangeResult.VersionMismatch, await Delete("asian-nato", "another"));
        Assert.Equal(ChangeResult.Done, await Delete("asian-nato", created!.Version));
        Assert.Equal(ChangeResult.NotFound, await Delete("asian-nato", null));

        Assert.Equal(1, await _store.Count("Stances"));
        Assert.Equal(1, await _store.Count("Statements"));
    }

    [Fact]
    public async Task Proposals_are_paged_by_their_ids()
    {
        await Create(TestProposals.CarbonTariff());
        await Create(TestProposals.AsianNato());

        var first = await List(1, null);
        Assert.Equal("asian-nato", Assert.Single(first.Items).Id);
        Assert.True(NameCursor.TryParse(first.Next, out var after));

        var second = await List(1, after);
        Assert.Equal("carbon-tariff", Assert.Single(second.Items).Id);
        Assert.Null(second.Next);
    }

    private Task<StoredProposal?> Create(Proposal proposal) =>
        _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(proposal, Author.Program, TestStore.Cancel)
        );

    private Task<StoredProposal?> Find(string id) =>
        _store.Ask<FindProposal, StoredProposal?>(q => q.RunAsync(id, TestStore.Cancel));

    private Task<ReplaceProposalOutcome> Replace(Proposal proposal, string? version) =>
        _store.Ask<ReplaceProposal, ReplaceProposalOutcome>(q =>
            q.RunAsync(proposal, version, Author.Program, TestStore.Cancel)
        );

    private Task<ChangeResult> Delete(string id, string? version) =>
        _store.Ask<DeleteProposal, ChangeResult>(q =>
            q.RunAsync(id, version, Author.Program, TestStore.Cancel)
        );

    private Task<Page<StoredProposal>> List(int limit, NameCursor? after) =>
        _store.Ask<ListProposals, Page<StoredProposal>>(q =>
            q.RunAsync(limit, after, TestStore.Cancel)
        );
}
