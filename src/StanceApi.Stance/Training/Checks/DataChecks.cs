namespace StanceApi.Stance.Training.Checks;

/// <summary>Everything that is asked of the training data, in one list of complaints.</summary>
public static class DataChecks
{
    /// <returns>What is wrong, one line each; empty for good data.</returns>
    public static IReadOnlyList<string> Run(TrainingSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return
        [
            .. RowChecks.Run(set),
            .. BalanceChecks.Run(set),
            .. NearDuplicates.Run(set),
            .. LeakageCheck.Run(set),
        ];
    }
}
