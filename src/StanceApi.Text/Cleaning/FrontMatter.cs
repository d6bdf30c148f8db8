namespace StanceApi.Text.Cleaning;

/// <summary>
/// The YAML block that may open a Markdown file: its top-level scalars, by key. Only what article archives write is
/// read: plain, quoted and folded scalars; lists and nested maps are skipped.
/// </summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";
    private const int MostCharacters = 64 * 1024;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter(int end) => End = end;

    /// <summary>Where the document's body begins.</summary>
    public int End { get; }

    public string? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
            {
                if (_values.TryGetValue(key, out var value) && value.Length > 0)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Null where the content does not begin with a closed block of keys and values.</summary>
    public static FrontMatter? Read(string content)
    {
        var start = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        if (!content.AsSpan(start).StartsWith(Fence, StringComparison.Ordinal))
        {
            return null;
        }

        var lines = new List<string>();
        var at = NextLine(content, start);
        while (at < content.Length && at < MostCharacters)
        {
            var next = NextLine(content, at);
            var line = content[at..next].TrimEnd();
            if (line is Fence or "...")
            {
                return Parse(lines, next);
            }

            lines.Add(line);
            at = next;
        }

        return null;
    }

    private static FrontMatter? Parse(List<string> lines, int end)
    {
        var matter = new FrontMatter(end);
        string? key = null;
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] is '#' or '-')
            {
                continue;
            }

            if (char.IsWhiteSpace(line[0]))
            {
                if (key is not null && !line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
                {
                    matter.Continue(key, line.Trim());
                }

                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return null;
            }

            key = line[..colon].Trim();
            matter._values[key] = line[(colon + 1)..].Trim();
        }

        foreach (var (name, value) in matter._values.ToList())
        {
            matter._values[name] = YamlScalar.Unquote(value);
        }

        return matter._values.Count > 0 ? matter : null;
    }

    private void Continue(string key, string more)
    {
        var value = _values[key];
        if (value is "|" or ">" or "|-" or ">-")
        {
            _values[key] = more;
        }
        else if (value.EndsWith('\\'))
        {
            _values[key] = value[..^1] + more.TrimStart('\\');
        }
        else
        {
            _values[key] = value.Length == 0 ? more : value + " " + more;
        }
    }

    private static int NextLine(string content, int at)
    {
        var end = content.IndexOf('\n', at);
        return end < 0 ? content.Length : end + 1;
    }
}
