using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.Proposals;
using StanceApi.Text.Actors;

namespace StanceApi.Actors;

/// <summary>An actor to keep.</summary>
/// <param name="Id" example="ada-example">Lower-case letters, digits and hyphens; without one, the store makes one of the name.</param>
/// <param name="Name" example="Ada Example">The name as the actor writes it.</param>
/// <param name="LatinName" example="Ada Example">The name in Latin letters.</param>
/// <param name="Type">What kind of actor it is.</param>
/// <param name="Country" example="NOR">ISO 3166-1 alpha-3; null for an international body and its officials.</param>
/// <param name="Names">Further forms of the name: strings, objects of `text` and `language`, or by language.</param>
/// <param name="Offices">Offices with the days on which they were held.</param>
public sealed record DefineActorRequest(
    string? Id,
    [property: Required] string? Name,
    string? LatinName,
    [property: Required] ActorType? Type,
    string? Country,
    LocalizedTexts? Names,
    IReadOnlyList<OfficeInput>? Offices
) : IActorInput;

public sealed class DefineActorRules : Validator<DefineActorRequest>
{
    public DefineActorRules()
    {
        RuleFor(a => a.Id)
            .Must(id => id is null || IsId(id))
            .WithMessage(
                "An id has 1 to 100 lower-case letters, digits or hyphens, such as ada-example."
            );
        RuleFor(a => a.Name).NotNull().WithMessage("An actor needs a name.");
        RuleFor(a => a.Type)
            .NotNull()
            .WithMessage("Say what it is: person, institution, government or group.");
        Include(new ActorInputRules());
    }

    public static bool IsId(string id) =>
        id is { Length: > 0 and <= 100 }
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');
}
