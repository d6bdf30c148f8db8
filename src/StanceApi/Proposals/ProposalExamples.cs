using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Proposals;

/// <summary>The examples in the documentation; the requests run as they are.</summary>
public static class ProposalExamples
{
    private const string Description =
        "A collective-defence alliance in Asia with mutual-defence obligations, modelled on NATO.";

    public static DefineProposalRequest ByLanguage { get; } =
        new(
            "asian-nato",
            new LocalizedTexts([
                new LocalizedText("Asian NATO", "en"),
                new LocalizedText("亚洲版北约", "zh-Hans"),
            ]),
            new LocalizedTexts([
                new LocalizedText("Indo-Pacific NATO", "en"),
                new LocalizedText("亚洲北约", "zh-Hans"),
            ]),
            Description,
            [
                new ProposalExampleInput(
                    "We have no intention of joining any alliance of this sort.",
                    StanceLabel.Against
                ),
            ]
        );

    public static DefineProposalRequest Plain { get; } =
        new(
            "digital-services-tax",
            LocalizedTexts.Of("数字服务税"),
            LocalizedTexts.Of("Digital services tax"),
            "对大型互联网企业的数字服务收入征税。",
            null
        );

    public static ReplaceProposalRequest Replacement { get; } =
        new(
            ByLanguage.Name,
            ByLanguage.Aliases,
            Description + " A loose dialogue without such obligations is not meant.",
            ByLanguage.Examples
        );

    public static ProposalResponse Stored { get; } =
        new(
            "asian-nato",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["en"] = "Asian NATO",
                ["zh-Hans"] = "亚洲版北约",
            },
            [
                new AliasResponse("Indo-Pacific NATO", "en"),
                new AliasResponse("亚洲北约", "zh-Hans"),
            ],
            Description,
            [
                new ProposalExample(
                    "We have no intention of joining any alliance of this sort.",
                    StanceLabel.Against
                ),
            ],
            new DateTimeOffset(2024, 10, 2, 14, 0, 0, TimeSpan.Zero)
        );
}
