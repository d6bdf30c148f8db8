namespace StanceApi.Problems;

/// <summary>An error on its way to a caller that does not speak HTTP: an assistant, or somebody at a command line.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem?.Detail)
{
    public Problem Problem { get; } = problem!;
}
