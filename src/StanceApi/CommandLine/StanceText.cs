using System.Globalization;
using Spectre.Console;
using StanceApi.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;

namespace StanceApi.CommandLine;

/// <summary>Stances, days and intervals as tables show them, in Spectre's markup.</summary>
internal static class StanceText
{
    private const int Ticks = 21;

    public static string Of(StanceLabel label, double score) =>
        $"[{Colour(label)}]{WireNames<StanceLabel>.Of(label)} {Signed(score)}[/]";

    public static string Day(SaidOnResponse said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return (said.Date, said.DateEnd) switch
        {
            (null, _) => "–",
            ({ } day, null) => Day(day),
            ({ } first, { } last) => $"{Day(first)} to {Day(last)}",
        };
    }

    public static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Statements(int count) =>
        count == 1
            ? "1 statement"
            : string.Create(CultureInfo.InvariantCulture, $"{count} statements");

    /// <summary>The interval on a line from against to favor, with the score in it.</summary>
    public static string Interval(StanceLabel label, double low, double score, double high)
    {
        var (from, at, to) = (Tick(low), Tick(score), Tick(high));
        var line = Enumerable
            .Range(0, Ticks)
            .Select(i =>
                i == at ? '●'
                : i >= from && i <= to ? '━'
                : i == Ticks / 2 ? '┊'
                : '·'
            )
            .ToArray();
        var text = new string(line);
        return $"[grey]{text[..from]}[/][{Colour(label)}]{text[from..(to + 1)]}[/][grey]{text[(to + 1)..]}[/]";
    }

    public static string Signed(double score) =>
        score.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    public static string Name(string name, string? latinName, string? country) =>
        Markup.Escape(country is null ? latinName ?? name : $"{latinName ?? name} ({country})");

    private static int Tick(double value) =>
        (int)Math.Round((Math.Clamp(value, -1, 1) + 1) / 2 * (Ticks - 1));

    private static string Colour(StanceLabel label) =>
        label switch
        {
            StanceLabel.Favor => "green",
            StanceLabel.Against => "red",
            StanceLabel.Neutral => "yellow",
            _ => "grey",
        };
}
