namespace StanceApi.CommandLine;

/// <summary>Examples at the end of each command's <c>--help</c>, by the command's name.</summary>
public static class CommandExamples
{
    public static IReadOnlyList<string> Of(string command) => ByCommand[command];

    private static readonly Dictionary<string, string[]> ByCommand = new(StringComparer.Ordinal)
    {
        ["serve"] =
        [
            "StanceApi serve",
            "StanceApi serve --urls http://127.0.0.1:8080 \"--Store:ConnectionString=Data Source=/data/stance.db\"",
        ],
        ["demo"] = ["StanceApi demo", "StanceApi demo --urls http://127.0.0.1:8080"],
        ["analyze"] =
        [
            "StanceApi analyze article.html --proposal asian-nato",
            "StanceApi analyze *.md --proposal asian-nato --json",
            "StanceApi analyze transcript.txt --published 2024-10-02",
        ],
        ["import"] = ["StanceApi import articles/", "StanceApi import archive.ndjson"],
        ["rescore"] = ["StanceApi rescore", "StanceApi rescore --proposal asian-nato --dry-run"],
        ["keys"] = ["StanceApi keys", "StanceApi keys --json"],
        ["create"] =
        [
            "StanceApi keys create dashboard --role reader",
            "StanceApi keys create anna --role analyst --expires 90d",
        ],
        ["rotate"] = ["StanceApi keys rotate dashboard", "StanceApi keys rotate anna --overlap 1h"],
        ["revoke"] = ["StanceApi keys revoke anna"],
        ["models"] = ["StanceApi models", "StanceApi models --json"],
        ["train"] = ["StanceApi models train --data training-data --json"],
        ["activate"] = ["StanceApi models activate 2+7c236481 --reason \"better on our cases\""],
        ["export"] =
        [
            "StanceApi export statements --proposal asian-nato --label against --output against.csv",
            "StanceApi export positions --proposal asian-nato --at 2024-12-31",
            "StanceApi export timeline --proposal asian-nato --actor shigeru-ishiba --bucket year --json",
        ],
        ["search"] =
        [
            "StanceApi search 北约 --country USA --label against",
            "StanceApi search '\"collective defense\"' --from 2024-01-01",
            "StanceApi search --actor shigeru-ishiba --json",
        ],
        ["positions"] =
        [
            "StanceApi positions asian-nato",
            "StanceApi positions asian-nato --at 2024-12-31 --json",
        ],
        ["timeline"] =
        [
            "StanceApi timeline shigeru-ishiba --proposal asian-nato",
            "StanceApi timeline shigeru-ishiba --proposal asian-nato --bucket quarter --to 2024-12-31",
        ],
        ["backup"] =
        [
            "StanceApi backup /backup/stance.db --force",
            "StanceApi backup monday.db --json",
        ],
        ["restore"] = ["StanceApi restore /backup/stance.db --replace"],
        ["completion"] =
        [
            "eval \"$(StanceApi completion bash)\"",
            "StanceApi completion fish | source",
        ],
    };
}
