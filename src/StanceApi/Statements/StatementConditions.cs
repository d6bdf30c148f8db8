using FastEndpoints;
using FluentValidation;
using StanceApi.Rules;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Actors;
using StanceApi.Store.Statements;
using StanceApi.Text.Statements;

namespace StanceApi.Statements;

/// <summary>Which statements are wanted; the conditions are joined by "and".</summary>
public abstract record StatementConditions
{
    /// <summary>Id of an actor who said it, or of one who was merged into them.</summary>
    /// <example>shigeru-ishiba</example>
    [QueryParam]
    public string? Actor { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of a speaker's country.</summary>
    /// <example>JPN</example>
    [QueryParam]
    public string? Country { get; init; }

    /// <summary>Id of a proposal that it bears on.</summary>
    /// <example>asian-nato</example>
    [QueryParam]
    public string? Proposal { get; init; }

    /// <summary>The stance toward `proposal`, or toward any.</summary>
    [QueryParam]
    public StanceLabel? Label { get; init; }

    /// <summary>In quotation marks, reported, or both.</summary>
    [QueryParam]
    public StatementKind? Kind { get; init; }

    /// <summary>BCP 47; `zh` takes in both scripts.</summary>
    /// <example>zh</example>
    [QueryParam]
    public string? Lang { get; init; }

    /// <summary>Said on this day or later; undated statements are left out.</summary>
    /// <example>2024-01-01</example>
    [QueryParam]
    public DateOnly? SaidFrom { get; init; }

    /// <summary>Said on this day or earlier; undated statements are left out.</summary>
    /// <example>2024-12-31</example>
    [QueryParam]
    public DateOnly? SaidTo { get; init; }

    /// <summary>How sure the stance must be, 0 to 1.</summary>
    /// <example>0.6</example>
    [QueryParam]
    public double? MinConfidence { get; init; }

    /// <summary>Words, and phrases in double quotes, that must all occur; single Chinese characters work too, and either script finds the other. At most 500 characters.</summary>
    /// <example>北约</example>
    [QueryParam]
    public string? Q { get; init; }

    public StatementFilter ToFilter() =>
        new(
            Actor,
            Country?.ToUpperInvariant(),
            Proposal,
            Label,
            Kind,
            Lang,
            SaidFrom,
            SaidTo,
            MinConfidence,
            Q
        );

    /// <summary>The same; an actor who was merged into another is that one.</summary>
    public async Task<StatementFilter> ToFilterAsync(FindActor actors, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actors);
        var filter = ToFilter();
        return Actor is null
            ? filter
            : filter with
            {
                ActorId = await actors.SurvivorIdAsync(Actor, ct) ?? Actor,
            };
    }
}

public sealed class StatementConditionsRules : AbstractValidator<StatementConditions>
{
    public StatementConditionsRules()
    {
        RuleFor(r => r.Country).CountryCode();
        RuleFor(r => r.Lang).LanguageTag();
        RuleFor(r => r.MinConfidence)
            .InclusiveBetween(0, 1)
            .WithMessage("The confidence is a number from 0 to 1.");
        RuleFor(r => r.Q).SearchWords();
        RuleFor(r => r.SaidTo)
            .Must((r, to) => to is null || r.SaidFrom is null || to >= r.SaidFrom)
            .WithMessage("saidTo lies before saidFrom; exchange the two.");
    }
}
