using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>One rule that attributes some quotations and declines the others.</summary>
public interface IAttributionSieve
{
    /// <returns>Null where this rule has nothing to say.</returns>
    SpeakerAttribution? Attribute(Quotation quotation, AttributionState state);
}
