using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Independence;

/// <summary>
/// Keeps <see cref="StatementRow.EvidenceGroup"/> true when statements come, go or change their speakers. Only what is
/// related to them is looked at; see <see cref="EvidenceGroups"/> for the rules. Everything runs in the caller's transaction.
/// </summary>
internal sealed class StatementGroups(StanceDb db)
{
    /// <summary>To be called on articles whose statements were saved.</summary>
    public Task AddAsync(IEnumerable<ArticleRow> articles, CancellationToken cancellationToken) =>
        AddAsync([.. articles.Select(a => a.Statements.Select(SaidRows.Of))], cancellationToken);

    /// <summary>To be called on statements that got other speakers.</summary>
    public async Task ChangeAsync(
        IEnumerable<long> statementIds,
        CancellationToken cancellationToken
    ) =>
        await AddAsync(
            [await db.ReadSaidAsync(statementIds, cancellationToken)],
            cancellationToken
        );

    /// <summary>Takes note of what is related to statements that are about to go; to be called before they do.</summary>
    public async Task<IReadOnlyList<long>> RelatedToAsync(
        IReadOnlyCollection<long> statementIds,
        CancellationToken cancellationToken
    )
    {
        var said = await db.ReadSaidAsync(statementIds, cancellationToken);
        var related = await new RelatedStatements(db).OfAsync(said, cancellationToken);
        return [.. related.Said.Select(s => s.Id).Except(statementIds)];
    }

    /// <summary>Groups anew what was related to statements that have gone.</summary>
    public async Task SettleAsync(
        IEnumerable<long> statementIds,
        CancellationToken cancellationToken
    )
    {
        var said = await db.ReadSaidAsync(statementIds, cancellationToken);
        await RegroupAsync(
            await new RelatedStatements(db).OfAsync(said, cancellationToken),
            cancellationToken
        );
    }

    private async Task AddAsync(
        IReadOnlyList<IEnumerable<SaidRow>> parts,
        CancellationToken cancellationToken
    )
    {
        var all = new List<SaidRow>();
        foreach (var part in parts)
        {
            // One by one: together, the voices of all would be looked for on the days of all.
            SaidRow[] said = [.. part];
            await new WordingPairs(db).FindAsync([.. said.Select(s => s.Said)], cancellationToken);
            all.AddRange(said);
        }

        if (all.Count > 0)
        {
            await RegroupAsync(
                await new RelatedStatements(db).OfAsync(all, cancellationToken),
                cancellationToken
            );
        }
    }

    private async Task RegroupAsync(RelatedSaid related, CancellationToken cancellationToken)
    {
        var groups = EvidenceGroups.Of(related.Said, related.Relations);
        var changed = related
            .Said.Where(s => related.Groups[s.Id] != groups[s.Id])
            .GroupBy(s => groups[s.Id], s => s.Id);
        foreach (var group in changed)
        {
            var members = group.ToList();
            await db
                .Statements.Where(s => EF.Parameter(members).Contains(s.Id))
                .ExecuteUpdateAsync(
                    u => u.SetProperty(s => s.EvidenceGroup, group.Key),
                    cancellationToken
                );
        }
    }
}
