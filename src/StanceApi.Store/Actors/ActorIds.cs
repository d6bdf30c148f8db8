using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StanceApi.Text.Folding;

namespace StanceApi.Store.Actors;

/// <summary>Makes readable ids: <c>shigeru-ishiba</c>; for a namesake <c>john-smith-usa</c>, then <c>john-smith-2</c>.</summary>
internal sealed class ActorIds(StanceDb db, IdSource ids)
{
    private const int LongestSlug = 80;

    public async Task<string> NewAsync(
        string? latinName,
        string? country,
        IEnumerable<string> pending,
        CancellationToken cancellationToken
    )
    {
        var slug = Slug(latinName);
        if (slug is null)
        {
            return ShortId.Format(ids.Next());
        }

        foreach (var candidate in Candidates(slug, country))
        {
            if (
                !pending.Contains(candidate, StringComparer.Ordinal)
                && !await db.Actors.AnyAsync(a => a.Id == candidate, cancellationToken)
            )
            {
                return candidate;
            }
        }

        return ShortId.Format(ids.Next());
    }

    private static IEnumerable<string> Candidates(string slug, string? country)
    {
        yield return slug;
        if (country is not null)
        {
            yield return $"{slug}-{country.ToLowerInvariant()}";
        }

        for (var number = 2; number < 1000; number++)
        {
            yield return $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static string? Slug(string? latinName)
    {
        var words = TextFolding
            .FoldWords(latinName ?? "")
            .Split(' ')
            .Where(w => w.Length > 0 && w.All(char.IsAsciiLetterOrDigit));
        var slug = string.Join('-', words);
        return slug.Length == 0 ? null : slug[..Math.Min(slug.Length, LongestSlug)].TrimEnd('-');
    }
}
