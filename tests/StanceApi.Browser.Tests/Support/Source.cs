using System.Runtime.CompilerServices;

namespace StanceApi.Browser.Tests.Support;

/// <summary>Where the sources lie.</summary>
public static class Source
{
    public static string Tests { get; } = Path.GetDirectoryName(Path.GetDirectoryName(Here()))!;

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Tests, "..", ".."));

    private static string Here([CallerFilePath] string path = "") => path;
}
