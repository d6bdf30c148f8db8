using System.Text.Json.Serialization;
using StanceApi.Stance.Proposals;

namespace StanceApi.Store.Proposals;

/// <param name="Revision">1 at first, then one more with each change.</param>
public sealed record StoredProposal(Proposal Proposal, DateTimeOffset CreatedAt, int Revision)
{
    [JsonIgnore]
    public string Id => Proposal.Id;

    /// <summary>For entity tags.</summary>
    [JsonIgnore]
    public string Version => ContentHash.VersionOf(this);

    internal bool IsAt(string version) => string.Equals(Version, version, StringComparison.Ordinal);
}
