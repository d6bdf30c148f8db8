using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Proposals;

/// <summary>The examples in the documentation; the requests run as they are.</summary>
public static class ProposalExamples
{
    private const string Description =
        "A collective-defence alliance in Asia with mutual-defence obligations, modelled on NATO.";

    /// <summary>Not what the demo has already, so that it runs there too.</summary>
    public static DefineProposalRequest ByLanguage { get; } =
        new(
            "joint-patrols",
            new LocalizedTexts([
                new LocalizedText("Joint patrols in the South China Sea", "en"),
                new LocalizedText("南海联合巡逻", "zh-Hans"),
            ]),
            new LocalizedTexts([
                new LocalizedText("Joint maritime patrols", "en"),
                new LocalizedText("联合海上巡逻", "zh-Hans"),
            ]),
            "Navies of several countries patrol the South China Sea together. Favor means that they should.",
            [
                new ProposalExampleInput(
                    "We will not take part in patrols of this sort.",
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
            AsianNatoName,
            AsianNatoAliases,
            Description + " A loose dialogue without such obligations is not meant.",
            [
                new ProposalExampleInput(
                    "We have no intention of joining any alliance of this sort.",
                    StanceLabel.Against
                ),
            ]
        );

    public static ReplaceProposalRequest ChineseReplacement { get; } =
        new(
            AsianNatoName,
            AsianNatoAliases,
            "在亚洲建立以北约为范本、成员负有共同防卫义务的集体防卫同盟。不含此类义务的松散对话不在其列。",
            null
        );

    private static LocalizedTexts AsianNatoName =>
        new([new LocalizedText("Asian NATO", "en"), new LocalizedText("亚洲版北约", "zh-Hans")]);

    private static LocalizedTexts AsianNatoAliases =>
        new([
            new LocalizedText("Indo-Pacific NATO", "en"),
            new LocalizedText("亚洲北约", "zh-Hans"),
        ]);

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
