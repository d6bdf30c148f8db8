namespace StanceApi.Text.Quotations;

/// <summary>Gives a quotation that stands alone the speaker that the sentence before announces: "He went on:".</summary>
internal static class AnnouncedSpeech
{
    public static IEnumerable<SentenceReport> Join(IEnumerable<SentenceReport> reports)
    {
        SentenceReport? before = null;
        foreach (var report in reports)
        {
            var joined =
                before is { Announces.IsEmpty: false }
                && report.Quotations is [{ Cue: null, Subjects.IsEmpty: true } first, ..]
                    ? report with
                    {
                        Quotations =
                        [
                            first with
                            {
                                Subjects = before.Announces,
                            },
                            .. report.Quotations[1..],
                        ],
                    }
                    : report;
            before = report;
            yield return joined;
        }
    }
}
