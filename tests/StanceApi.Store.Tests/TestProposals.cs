using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Tests;

internal static class TestProposals
{
    public static Proposal AsianNato(string? description = "A collective defence pact for Asia.") =>
        new(
            "asian-nato",
            [new("Asian NATO", "en"), new("亚洲北约", "zh-Hans")],
            [new("亚洲版北约", null)],
            description,
            [new("We would welcome it.", StanceLabel.Favor)]
        );

    public static Proposal CarbonTariff() =>
        new("carbon-tariff", [new("Carbon tariff", "en")], [], null, []);
}
