using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Independence;

/// <summary>Whom statements that share a voice with some must have as speakers.</summary>
internal sealed class Voices
{
    private readonly List<string> _actors;
    private readonly List<string> _countries;
    private readonly List<string> _countriesOfBodies;
    private readonly bool _nobody;

    public Voices(IReadOnlyCollection<SaidWords> said)
    {
        var voices = said.SelectMany(s => s.Voices).ToList();
        _actors = Distinct(voices.Select(v => v.ActorId));
        _countries = Distinct(voices.Select(v => v.Country));
        _countriesOfBodies = Distinct(voices.Where(v => !v.IsPerson).Select(v => v.Country));
        _nobody = said.Any(s => s.Voices.All(v => v.ActorId is null));
    }

    /// <summary>At least those that <see cref="SaidWords.SharesVoice"/> accepts.</summary>
    public IQueryable<StatementRow> Matching(IQueryable<StatementRow> statements)
    {
        // In variables of their own: the query must not hold on to this object.
        var (actors, countries, bodies) = (_actors, _countries, _countriesOfBodies);
        var nobody = _nobody;
        return statements.Where(s =>
            s.Speakers.Any(p =>
                EF.Parameter(actors).Contains(p.ActorId!)
                || EF.Parameter(bodies).Contains(p.Country!)
                || (
                    p.Type != ActorType.Person
                    && p.Type != ActorType.Anonymous
                    && EF.Parameter(countries).Contains(p.Country!)
                )
            ) || (nobody && s.Speakers.All(p => p.ActorId == null))
        );
    }

    private static List<string> Distinct(IEnumerable<string?> values) =>
        [.. values.OfType<string>().Distinct(StringComparer.Ordinal)];
}
