using System.Collections.Immutable;
using FluentValidation;
using StanceApi.Proposals;
using StanceApi.Rules;
using StanceApi.Store.Actors;
using StanceApi.Text.Actors;

namespace StanceApi.Actors;

/// <summary>An actor as requests carry it.</summary>
public interface IActorInput
{
    string? Name { get; }
    string? LatinName { get; }
    ActorType? Type { get; }
    string? Country { get; }
    LocalizedTexts? Names { get; }
    IReadOnlyList<OfficeInput>? Offices { get; }
}

public static class ActorInputs
{
    /// <summary>To be called on input that has passed its rules.</summary>
    public static ActorDraft ToDraft(this IActorInput input, string? id)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ActorDraft(
            id,
            input.Name,
            input.LatinName,
            input.Type,
            input.Country?.ToUpperInvariant(),
            input
                .Names?.Spelled.Select(n => new ActorName(
                    n.Text,
                    n.Language ?? WrittenLanguage.Of(n.Text)
                ))
                .ToImmutableArray(),
            input.Offices?.Select(o => o.ToOffice()).ToImmutableArray()
        );
    }
}

/// <summary>What an actor in a request must look like.</summary>
public sealed class ActorInputRules : AbstractValidator<IActorInput>
{
    private const int MaxName = 300;
    private const int MaxNames = 200;
    private const int MaxOffices = 200;

    public ActorInputRules()
    {
        RuleFor(a => a.Name)
            .Must(n => n is null || IsName(n))
            .WithMessage($"A name has 1 to {MaxName} characters, a letter among them.");
        RuleFor(a => a.LatinName)
            .Must(n => n is null || n.Length == 0 || IsName(n))
            .WithMessage($"At most {MaxName} characters; \"\" for none.");
        RuleFor(a => a.Country)
            .Must(c => c is null || c.Length == 0 || IsCountry(c))
            .WithMessage(
                "The country is an ISO 3166-1 alpha-3 code such as JPN, \"\" for none, or absent."
            );
        RuleFor(a => a.Names)
            .Must(n =>
                n is null || (n.Items.Length <= MaxNames && n.Items.All(t => IsName(t.Text)))
            )
            .WithMessage($"At most {MaxNames} names of 1 to {MaxName} characters each.");
        RuleFor(a => a.Type)
            .Must(t => t is not ActorType.Anonymous)
            .WithMessage(
                "Anonymous speakers are no actors; send person, institution, government or group."
            );
        RuleFor(a => a.Offices)
            .Must(o => o is null || o.Count <= MaxOffices)
            .WithMessage($"At most {MaxOffices} offices.");
        RuleForEach(a => a.Offices).SetValidator(new OfficeInputRules());
    }

    private static bool IsName(string text) =>
        text.Length <= MaxName && text.Any(char.IsLetter) && !text.Any(char.IsControl);

    private static bool IsCountry(string code) => code.Length == 3 && code.All(char.IsAsciiLetter);
}

public sealed class OfficeInputRules : AbstractValidator<OfficeInput>
{
    private const int MaxText = 1_000;

    public OfficeInputRules()
    {
        RuleFor(o => o.Title)
            .Must(t =>
                t is { Spelled.IsEmpty: false } && t.Items.All(i => i.Text.Length <= MaxText)
            )
            .WithMessage(
                "An office needs a title, such as \"foreign minister\" or {\"en\": \"foreign minister\"}."
            );
        RuleFor(o => o.Country).CountryCode();
        RuleFor(o => o.From)
            .Must(IsDay)
            .WithMessage(
                "The beginning is a day, month or year such as 2024-10-01, 2024-10 or 2024, or absent."
            );
        RuleFor(o => o.To)
            .Must(IsDay)
            .WithMessage(
                "The end is a day, month or year such as 2024-10-01, 2024-10 or 2024, or absent."
            )
            .Must((o, to) => IsInOrder(o.From, to))
            .WithMessage("The end lies before the beginning; exchange the two.");
        RuleFor(o => o.Organisation).MaximumLength(MaxText);
        RuleFor(o => o.Source).MaximumLength(MaxText);
    }

    private static bool IsDay(string? text) =>
        string.IsNullOrEmpty(text) || PartialDay.TryParse(text, out _);

    private static bool IsInOrder(string? from, string? to) =>
        !PartialDay.TryParse(from, out var first)
        || !PartialDay.TryParse(to, out var last)
        || last.Last >= first.First;
}
