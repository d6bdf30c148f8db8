using System.Text.Json;

namespace StanceApi.Stance.Scoring;

/// <summary>How labels and acts are written in data and answers: <c>favor</c>, <c>conditional-support</c>.</summary>
public static class LabelNames
{
    private static readonly Dictionary<string, StanceLabel> Labels = Names<StanceLabel>();
    private static readonly Dictionary<string, DiplomaticAct> Acts = Names<DiplomaticAct>();

    /// <exception cref="FormatException">No such label.</exception>
    public static StanceLabel ParseLabel(string name) =>
        Labels.TryGetValue(name, out var label)
            ? label
            : throw new FormatException($"unknown label '{name}'");

    /// <exception cref="FormatException">No such act.</exception>
    public static DiplomaticAct ParseAct(string name) =>
        Acts.TryGetValue(name, out var act)
            ? act
            : throw new FormatException($"unknown act '{name}'");

    public static string ToName(this StanceLabel label) => Name(label);

    public static string ToName(this DiplomaticAct act) => Name(act);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Name, StringComparer.Ordinal);
}
