namespace StanceApi.Hosting;

/// <summary>Begins a program with its configuration, be it the server or a command.</summary>
public static class ProgramBuilder
{
    /// <summary>
    /// Settings are read once. By default their files are watched, for which systems allow only so many watchers, 128 on
    /// many a Linux: where others have taken them all, the program would die at its start.
    /// </summary>
    private const string WithoutWatchers = "--hostBuilder:reloadConfigOnChange=false";

    /// <param name="settings">As <c>--Section:Key=value</c>.</param>
    public static WebApplicationBuilder Create(params IReadOnlyList<string> settings) =>
        WebApplication.CreateBuilder([.. settings, WithoutWatchers]);
}
