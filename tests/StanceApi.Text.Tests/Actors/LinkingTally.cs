using System.Globalization;
using StanceApi.Text.Actors;

namespace StanceApi.Text.Tests.Actors;

/// <summary>Counts how links turned out.</summary>
internal sealed class LinkingTally
{
    private readonly List<(LinkingCase Case, ActorLink Link, string Answer)> _all = [];

    public double RightOrReview => Share(r => IsRight(r) || r.Item3 == "review");

    /// <summary>Linked to somebody else, or made somebody new of a known one.</summary>
    public double Wrong => Share(r => !IsRight(r) && r.Item3 != "review");

    public void Add(LinkingCase one, ActorLink link) =>
        _all.Add(
            (
                one,
                link,
                link.Outcome switch
                {
                    LinkOutcome.Linked => link.Best!.Actor.Id,
                    LinkOutcome.New => "new",
                    _ => "review",
                }
            )
        );

    public IEnumerable<string> Lines()
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{_all.Count} mentions: {Share(IsRight):P1} right, {RightOrReview:P1} right or in review, {Wrong:P1} wrong"
        );
        foreach (var language in _all.GroupBy(r => r.Case.Mention.Language))
        {
            yield return $"  {language.Key}: {language.Count(IsRight)} of {language.Count()} right";
        }

        foreach (var result in _all.Where(r => !IsRight(r)))
        {
            var near = string.Join(
                "; ",
                result.Link.Candidates.Select(c =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{c.Actor.Id} {c.Confidence} ({string.Join(", ", c.Reasons)})"
                    )
                )
            );
            yield return $"  {result.Case.Mention.Name} {result.Case.Mention.Role} {result.Case.Mention.Country} {result.Case.Mention.Day:yyyy-MM-dd}: {result.Answer}, not {string.Join('|', result.Case.Expected)}. {near}";
        }
    }

    private double Share(Func<(LinkingCase, ActorLink, string), bool> counts) =>
        (double)_all.Count(r => counts(r)) / _all.Count;

    private static bool IsRight((LinkingCase Case, ActorLink Link, string Answer) result) =>
        result.Case.Expected.Contains(result.Answer, StringComparer.Ordinal);
}
