using Microsoft.Extensions.DependencyInjection;

namespace StanceApi.Store.Hosting;

/// <summary>A kind of database that the store can live in.</summary>
public interface IStoreProvider
{
    /// <summary>As in <see cref="StoreServices.ProviderKey"/>.</summary>
    string Name { get; }

    /// <summary>How many groups of articles one process stores beside each other.</summary>
    int ArticleWriters { get; }

    /// <summary>Registers its <see cref="StanceDb"/> and <see cref="IStoreChanges"/>.</summary>
    /// <param name="connectionString">Null where none is configured.</param>
    /// <exception cref="InvalidOperationException">It cannot do without one, or cannot read this one; the message begins with <c>Store:</c>.</exception>
    void Add(IServiceCollection services, string? connectionString);

    /// <summary>Brings the database to the current schema, making it where there is none. Several processes may do so at once.</summary>
    Task PrepareAsync(StanceDb db, CancellationToken cancellationToken);
}
