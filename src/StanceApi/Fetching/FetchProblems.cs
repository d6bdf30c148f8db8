using StanceApi.Problems;

namespace StanceApi.Fetching;

/// <summary>What a caller is told when an address that they named cannot be fetched.</summary>
public static class FetchProblems
{
    public static Problem Of(FetchException failure, string field)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Failure is FetchFailure.Refused
            ? Problem.Invalid(field, failure.Message)
            : new Problem(
                ProblemKinds.FetchFailed,
                $"{failure.Message} Try again later, or send the article's content yourself."
            );
    }
}
