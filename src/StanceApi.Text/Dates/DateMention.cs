using System.Runtime.InteropServices;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Dates;

/// <summary>How the words around a date relate to it: the day itself, or a bound of time.</summary>
public enum DateRelation
{
    On,
    Before,
    Since,
    Until,
}

/// <summary>A date in the words of the text.</summary>
/// <param name="Span">The words that name it, without prepositions.</param>
/// <param name="SaidOn">The day or interval; <see cref="SaidOn.Unknown"/> for "recently", or where only the publication date would tell.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateMention(TextSpan Span, SaidOn SaidOn, DateRelation Relation);
