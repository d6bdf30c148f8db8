namespace StanceApi.Text.Cleaning.Markup;

/// <summary>Finds where the characters of a text stand in the text it was taken from.</summary>
internal static class Alignment
{
    /// <summary>
    /// For each character of <paramref name="part"/> the offset of its next occurrence in
    /// <c>whole[start..end]</c>, in order; once nothing more fits, the last place found.
    /// </summary>
    public static int[] Of(string part, string whole, int start, int end)
    {
        var places = new int[part.Length];
        var at = start;
        var lost = false;
        for (var i = 0; i < part.Length; i++)
        {
            var found = lost ? -1 : whole.IndexOf(part[i], at, end - at);
            lost = found < 0;
            places[i] = lost ? Math.Max(start, at - 1) : found;
            at = lost ? at : found + 1;
        }

        return places;
    }
}
