namespace StanceApi.Problems;

/// <summary>Marks a call whose body is read as it comes and may be as large as <c>Limits:MaxBatchBytes</c>.</summary>
public sealed record LargeBody;
