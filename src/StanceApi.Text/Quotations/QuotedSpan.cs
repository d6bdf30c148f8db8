using System.Runtime.InteropServices;

namespace StanceApi.Text.Quotations;

/// <summary>A stretch in quotation marks; quotations inside it belong to it.</summary>
/// <param name="Start">The opening mark.</param>
/// <param name="End">One past the closing mark, or past the paragraph where none closes it.</param>
/// <param name="InnerStart">The first unit after the opening mark.</param>
/// <param name="InnerEnd">The closing mark.</param>
/// <param name="Paired">False where the paragraph ends without a closing mark.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QuotedSpan(
    int Start,
    int End,
    int InnerStart,
    int InnerEnd,
    bool Paired
)
{
    public bool Covers(int offset) => Start <= offset && offset < End;
}
