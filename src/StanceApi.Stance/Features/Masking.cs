using System.Text;
using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Features;

/// <summary>Writes a text with each mention of the proposal replaced by one word.</summary>
internal static class Masking
{
    private const string Placeholder = " TARGET ";

    public static string Mask(string text, StatementReading reading)
    {
        var masked = new StringBuilder();
        var at = 0;
        foreach (var mention in reading.Mentions)
        {
            var start = reading.Tokens[mention.First].Start;
            if (start < at)
            {
                continue;
            }

            masked.Append(text, at, start - at).Append(Placeholder);
            at = reading.Tokens[mention.Last - 1].End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }

    public static string Mask(string text, string? language, ProposalProfile profile) =>
        Mask(text, StatementReader.Read(text, language, profile));
}
