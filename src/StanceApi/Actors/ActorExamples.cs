using StanceApi.Text.Actors;

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
                        ["zh-Hans"] = "日本首相",
                    },
                    null,
                    "JPN",
                    null,
                    null,
                    null,
                    null
                ),
            ]
        );

    public static ActorSummaryResponse Summary { get; } =
        new("shigeru-ishiba", "石破茂", "Shigeru Ishiba", "JPN");
}
