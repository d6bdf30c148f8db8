using StanceApi.Text.Languages;

namespace StanceApi.Text.Dates;

/// <summary>Reads numbers in digits and words, and the names of months.</summary>
internal sealed class DateNumbers(Lexicon<int> words, Lexicon<int> months)
{
    /// <returns>The length of the number, 0 for none.</returns>
    public int Number(string text, int at, int end, bool words, out int number)
    {
        number = 0;
        var length = 0;
        while (at + length < end && char.IsAsciiDigit(text[at + length]) && length < 5)
        {
            number = number * 10 + (text[at + length] - '0');
            length++;
        }

        return length == 0 && words ? Words.Match(text, at, out number) : length;
    }

    public int Month(string text, int at, int end, out int month)
    {
        var length = Number(text, at, end, words: true, out month);
        return length > 0 ? length : Months.Match(text, at, out month);
    }

    private Lexicon<int> Words { get; } = words;

    private Lexicon<int> Months { get; } = months;
}
