using System.Runtime.CompilerServices;

namespace StanceApi.Tests.Support;

/// <summary>Where the tests' sources lie: golden files are read, and updated, there.</summary>
public static class Source
{
    public static string Folder { get; } = Path.GetDirectoryName(Path.GetDirectoryName(Here()))!;

    private static string Here([CallerFilePath] string path = "") => path;
}
