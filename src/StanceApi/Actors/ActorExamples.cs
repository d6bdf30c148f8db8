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
}
