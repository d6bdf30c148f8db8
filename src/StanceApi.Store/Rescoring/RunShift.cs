using System.Text.Json;
using System.Text.Json.Serialization;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;

namespace StanceApi.Store.Rescoring;

/// <summary>A shift that is there only after a run, or was there only before it.</summary>
/// <param name="Appears">Whether it came; else it went.</param>
/// <param name="Before">Id of the last statement that shows the old position.</param>
/// <param name="After">Id of the first statement that shows the new one.</param>
public sealed record RunShift(
    bool Appears,
    StanceLabel From,
    StanceLabel To,
    DateOnly On,
    string Before,
    string After
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    internal static IReadOnlyList<RunShift> Between(
        IReadOnlyList<Shift> before,
        IReadOnlyList<Shift> after
    ) =>
        [
            .. before.Where(b => !after.Any(a => Same(a, b))).Select(s => Of(s, appears: false)),
            .. after.Where(a => !before.Any(b => Same(a, b))).Select(s => Of(s, appears: true)),
        ];

    internal static string Write(IReadOnlyList<RunShift> shifts) =>
        JsonSerializer.Serialize(shifts, Json);

    internal static IReadOnlyList<RunShift> Read(string json) =>
        JsonSerializer.Deserialize<List<RunShift>>(json, Json)!;

    private static bool Same(Shift a, Shift b) => a.From == b.From && a.To == b.To && a.On == b.On;

    private static RunShift Of(Shift shift, bool appears) =>
        new(appears, shift.From, shift.To, shift.On, shift.Before, shift.After);
}
