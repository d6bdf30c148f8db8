namespace StanceApi.Text.Cleaning;

/// <summary>Tells lines that were wrapped to a width from lines that are paragraphs themselves.</summary>
internal static class LineWrapping
{
    private const int WidestWrappedLine = 200;

    /// <param name="text">A stretch without blank lines.</param>
    public static bool LinesAreParagraphs(ReadOnlySpan<char> text)
    {
        var lines = 0;
        var sentences = 0;
        var widest = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            lines++;
            sentences += Characters.EndsSentence(line) ? 1 : 0;
            widest = Math.Max(widest, Characters.Width(line));
        }

        return lines > 1 && (widest > WidestWrappedLine || sentences * 10 >= lines * 6);
    }
}
