namespace StanceApi.Store.Hosting;

/// <summary>Tells whether anything in the store has changed, cheaply enough to be asked before every answer.</summary>
public interface IStoreChanges
{
    /// <summary>
    /// Another mark whenever somebody, in this process or elsewhere, has committed a change since the last call; what was
    /// read after a call is up to date as long as calls give the same mark. It may also change for no reason.
    /// </summary>
    ValueTask<string> MarkAsync(CancellationToken cancellationToken);
}
