using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.Problems;
using StanceApi.Store.Corrections;

namespace StanceApi.Corrections;

/// <summary>Answers with what became of a correction.</summary>
public static class CorrectionSending
{
    /// <param name="list">Where those are that there are; the plural of <paramref name="what"/> unless given.</param>
    /// <returns>False where it was done, and nothing is sent.</returns>
    public static async Task<bool> RefusedAsync(
        this IResponseSender sender,
        CorrectionOutcome outcome,
        string what,
        string id,
        string? list = null
    )
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(outcome);
        switch (outcome.Result)
        {
            case CorrectionResult.Done:
                return false;
            case CorrectionResult.OtherVersion:
                await sender.ChangedAsync("The statement");
                return true;
            case CorrectionResult.Invalid:
                await sender.ProblemAsync(
                    Problem.Invalid(outcome.Problem!.Field, outcome.Problem.Message)
                );
                return true;
            case CorrectionResult.AlreadyUndone:
                await sender.ProblemAsync(
                    new Problem(
                        ProblemKinds.Conflict,
                        $"The correction '{id}' was taken back before. To say something else, correct the statement again."
                    )
                );
                return true;
            case CorrectionResult.NotTheirs:
                await sender.ProblemAsync(
                    new Problem(
                        ProblemKinds.Forbidden,
                        "Another reviewer said so: only they or an administrator can take it back. Correct the statement yourself to disagree."
                    )
                );
                return true;
            default:
                await sender.ProblemAsync(Problem.NoSuch(what, id, list));
                return true;
        }
    }
}
