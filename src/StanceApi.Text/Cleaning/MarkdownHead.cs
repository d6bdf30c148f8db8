namespace StanceApi.Text.Cleaning;

/// <summary>Recognises documents whose HTML stands below a Markdown headline, whatever they were sent as.</summary>
internal static class MarkdownHead
{
    private const int LinesLooked = 12;

    /// <summary>
    /// Whether the first lines, comments aside, are an underlined or marked heading, or a link with its address.
    /// </summary>
    public static bool Opens(string content)
    {
        var head = content.AsSpan();
        var previous = "";
        for (var i = 0; i < LinesLooked && head.Length > 0; i++)
        {
            var end = head.IndexOf('\n');
            var line = (end < 0 ? head : head[..end]).Trim();
            head = end < 0 ? [] : head[(end + 1)..];
            if (
                line.IsEmpty
                || line.StartsWith("<!--", StringComparison.Ordinal)
                    && line.EndsWith("-->", StringComparison.Ordinal)
            )
            {
                continue;
            }

            if (line[0] == '<')
            {
                return false;
            }

            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                return true;
            }

            if (
                previous.Length > 0
                && line.Length >= 3
                && (line.Trim('-').IsEmpty || line.Trim('=').IsEmpty)
            )
            {
                return true;
            }

            previous = line.ToString();
        }

        return false;
    }
}
