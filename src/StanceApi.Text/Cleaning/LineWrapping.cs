namespace StanceApi.Text.Cleaning;

/// <summary>Tells lines that were wrapped to a width from lines that are paragraphs themselves.</summary>
internal static class LineWrapping
{
    private const int WidestWrappedLine = 200;

    private const int LongestLabel = 30;

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
            if (line.TrimStart() is ['【', ..] && line.IndexOf('】') is > 0 and < LongestLabel)
            {
                return true;
            }

            sentences += Characters.EndsSentence(line) || IsLabel(line) ? 1 : 0;
            widest = Math.Max(widest, Characters.Width(line));
        }

        return lines > 1 && (widest > WidestWrappedLine || sentences * 10 >= lines * 6);
    }

    /// <summary>（記者）, 【大臣】: a transcript’s label on a line by itself.</summary>
    private static bool IsLabel(ReadOnlySpan<char> line)
    {
        var label = line.Trim();
        return label.Length is > 2 and <= LongestLabel
            && label[0] is '(' or '（' or '[' or '【' or '〔'
            && label[^1] is ')' or '）' or ']' or '】' or '〕';
    }
}
