namespace StanceApi.CommandLine;

/// <summary>Configuration given on the command line.</summary>
public static class Settings
{
    /// <summary>The settings as the configuration reads them.</summary>
    /// <exception cref="CommandException">One of them is no setting: most likely a misspelled command or option.</exception>
    public static string[] Check(IReadOnlyList<string> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].StartsWith("--", StringComparison.Ordinal))
            {
                throw new CommandException(
                    $"'{tokens[i]}' is neither a command nor a setting such as --urls http://127.0.0.1:5080; try --help."
                );
            }
            if (!tokens[i].Contains('=', StringComparison.Ordinal))
            {
                i++;
            }
        }
        return [.. tokens];
    }
}
