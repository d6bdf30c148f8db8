using StanceApi.Proposals;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Actors;

/// <summary>The examples in the documentation.</summary>
public static class ActorExamples
{
    public static ActorResponse Stored { get; } =
        new(
            "shigeru-ishiba",
            "石破茂",
            "Shigeru Ishiba",
            ActorType.Person,
            "JPN",
            [
                new ActorNameResponse("Shigeru Ishiba", "en"),
                new ActorNameResponse("石破茂", "zh-Hans"),
            ],
            [
                new OfficeResponse(
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["en"] = "Prime Minister",
                        ["zh-Hans"] = "首相",
                        ["zh-Hant"] = "首相",
                        ["ja"] = "首相",
                    },
                    "Government of Japan",
                    "JPN",
                    new DateOnly(2024, 10, 1),
                    new DateOnly(2025, 10, 21),
                    DatePrecision.Day,
                    "kantei.go.jp list of cabinets"
                ),
            ]
        );

    public static ActorSummaryResponse Summary { get; } =
        new("shigeru-ishiba", "石破茂", "Shigeru Ishiba", "JPN");

    public static CandidateResponse Candidate { get; } =
        new(
            Summary,
            new CandidateOfficeResponse(
                Stored.Offices[0].Title,
                Stored.Offices[0].From,
                Stored.Offices[0].To
            ),
            0.99,
            ["the name as written", "of JPN", "Prime Minister on 2024-10-02"]
        );

    public static DefineActorRequest Definition { get; } =
        new(
            "ada-example",
            "Ada Example",
            "Ada Example",
            ActorType.Person,
            "NOR",
            LocalizedTexts.Of("A. Example", "阿达·埃克森"),
            [
                new OfficeInput(
                    LocalizedTexts.Of("trade minister"),
                    "Government of Norway",
                    "NOR",
                    "2021-10-14",
                    "2024-05",
                    "https://example.org/cabinets"
                ),
            ]
        );

    public static DefineActorRequest ChineseDefinition { get; } =
        new(
            "li-shili",
            "李示例",
            "Li Shili",
            ActorType.Person,
            "CHN",
            null,
            [
                new OfficeInput(
                    LocalizedTexts.Of("外交部发言人"),
                    "中华人民共和国外交部",
                    "CHN",
                    "2023-05",
                    null,
                    "https://example.org/offices"
                ),
            ]
        );

    public static ChangeActorRequest ChineseChange { get; } =
        new(null, null, null, null, LocalizedTexts.Of("博·埃克森"), null, "补充中文译名");

    public static ChangeActorRequest Change { get; } =
        new("Ada Example", null, null, "NOR", null, null, "The ministry's own spelling");

    public static MergeActorRequest Merge { get; } =
        new("ada-example", "The same person, named by her office");

    public static SplitActorRequest Split { get; } = new("Two people of one name");

    public static ActorMergeResponse Merged { get; } = new(Stored, 12, "09m3k7bq1w2d4");

    public static string Csv { get; } =
        """
            id,type,name,country,otherName,otherNameLanguage,officeTitle,officeLanguage,officeCountry,from,to,source
            bo-example,person,Bo Example,NOR,博·埃克森,zh-Hans,foreign minister,en,NOR,2021-10-14,2024-05-01,https://example.org/cabinets
            bo-example,,,,,,外长,zh-Hans,NOR,2021-10-14,2024-05-01,https://example.org/cabinets

            """;

    public static string Ndjson { get; } =
        """
            { "id": "cy-example", "type": "person", "name": "Cy Example", "country": "NOR", "names": [ { "text": "赛·埃克森", "language": "zh-Hans" } ], "offices": [ { "title": { "en": "defence minister" }, "country": "NOR", "from": "2021" } ] }

            """;

    public static ImportActorsResponse Import { get; } =
        new(
            false,
            2,
            0,
            0,
            [new ImportErrorResponse(7, "to: The end lies before the beginning; exchange the two.")]
        );
}
