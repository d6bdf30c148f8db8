using StanceApi.Stance.Scoring;
using StanceApi.Store.Audit;

namespace StanceApi.Store.Models;

/// <summary>
/// Registers the model that the program brings along. It becomes active only where nothing else could judge: in a new
/// store, and where the active model reads features that this program no longer makes.
/// </summary>
public sealed class SeedModel(FindModels find, RegisterModel register, ActivateModel activate)
{
    public async Task RunAsync(Author author, CancellationToken cancellationToken)
    {
        var card = StanceScorer.ShippedCard;
        if (await find.RunAsync(card.Version, cancellationToken) is null)
        {
            await register.RunAsync(
                new NewModel(card, StanceScorer.ShippedFile(), ModelOrigin.Shipped),
                author,
                cancellationToken
            );
        }

        var active = await find.ActiveVersionAsync(cancellationToken);
        if (active is null || !StanceScorer.CanServe(active))
        {
            await activate.RunAsync(
                card.Version,
                expectedRevision: null,
                ActivationCause.Start,
                author,
                cancellationToken
            );
        }
    }
}
