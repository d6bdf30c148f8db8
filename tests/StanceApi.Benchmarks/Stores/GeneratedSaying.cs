namespace StanceApi.Benchmarks.Stores;

/// <summary>Who says what about which proposal on which day: the plan of one statement, by its number.</summary>
/// <param name="Proposal">What it bears on; null for none.</param>
internal sealed record GeneratedSaying(
    int Actor,
    int? Proposal,
    string? Special,
    DateOnly First,
    DateOnly Last,
    string Precision
)
{
    private static readonly DateOnly FirstDay = new(2022, 1, 1);
    private static readonly int Days = new DateOnly(2026, 6, 30).DayNumber - FirstDay.DayNumber;

    public string? Basis => Precision is "Unknown" ? null : "Explicit";

    public static GeneratedSaying Of(int number, int statements, string language, Chance chance)
    {
        var isFixed = number % (statements / StoreShape.FixedProposalStatements) == 0;
        var actor = isFixed
            ? chance.Ranked(StoreShape.FixedActors)
            : StoreShape.FixedActors
                + chance.Ranked(StoreShape.Actors(statements) - StoreShape.FixedActors);
        var share = chance.Share();
        int? proposal =
            isFixed ? StoreShape.FixedProposal
            : share < 0.1 ? StoreShape.GrowingProposal
            : share < 0.2 ? StoreShape.GrowingProposal + 1 + chance.Below(StoreShape.Proposals - 2)
            : null;
        var (first, last, precision) = Said(number, statements, chance);
        return new GeneratedSaying(
            actor,
            proposal,
            SpecialOf(number, statements, GeneratedText.IsUnspaced(language), chance),
            first,
            last,
            precision
        );
    }

    private static string? SpecialOf(int number, int statements, bool isUnspaced, Chance chance)
    {
        var isRare = number % (statements / (2 * StoreShape.RareStatements)) == 7;
        var isCommon = chance.Share() < 0.1;
        return (isUnspaced, isRare, isCommon) switch
        {
            (true, true, _) => StoreShape.RareChinese,
            (false, true, _) => StoreShape.RareWord,
            (true, _, true) => StoreShape.CommonChinese,
            (false, _, true) => StoreShape.CommonWord,
            _ => null,
        };
    }

    private static (DateOnly First, DateOnly Last, string Precision) Said(
        int number,
        int statements,
        Chance chance
    )
    {
        var share = chance.Share();
        if (share < 0.02)
        {
            return (DateOnly.MinValue, DateOnly.MinValue, "Unknown");
        }

        // Most come in on their day; a fifth is from an archive.
        var day = FirstDay.AddDays(
            chance.Share() < 0.2 ? chance.Below(Days) : (int)((long)number * Days / statements)
        );
        return share < 0.06
            ? (
                new DateOnly(day.Year, day.Month, 1),
                new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
                "Month"
            )
            : (day, day, "Day");
    }
}
