using System.Collections.Immutable;
using StanceApi.Text.Attribution;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Dates;

/// <summary>Chooses the day on which each quotation was said from the dates that stand around it.</summary>
internal static class SaidOnChooser
{
    public static IEnumerable<(
        Quotation Quotation,
        Attribution.Attribution? Attribution,
        SaidOn SaidOn
    )> Choose(
        IEnumerable<(Quotation Quotation, Attribution.Attribution? Attribution)> attributed
    ) => attributed.Select(a => (a.Quotation, a.Attribution, SaidOn.Unknown));
}
