using FastEndpoints;
using FluentValidation;
using StanceApi.Rules;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Corrections;
using StanceApi.Text.Dates;

namespace StanceApi.Corrections;

/// <summary>What is wrong with a statement, as far as it is: a stance, the speakers, the day, or where it begins and ends. What is absent stays.</summary>
/// <param name="ProposalId" example="asian-nato">Toward which proposal `label` and `act` are.</param>
/// <param name="Label">The speaker's own stance toward the proposal.</param>
/// <param name="Act">What the words do in diplomatic terms; has to go with the label. The plainest one of the label unless given.</param>
/// <param name="Speakers" example="[&quot;takeshi-iwaya&quot;]">Ids of all actors who said it, in their order; empty where nobody can be named.</param>
/// <param name="SaidOn">When it was said.</param>
/// <param name="Start" example="1034">First UTF-16 code unit in the `text` of the article; goes with `end`.</param>
/// <param name="End" example="1048">One past the last UTF-16 code unit.</param>
/// <param name="Reason" example="He quotes the opposition in order to rebut it">Why; kept with the correction.</param>
public sealed record CorrectStatementRequest(
    string? ProposalId,
    StanceLabel? Label,
    DiplomaticAct? Act,
    IReadOnlyList<string>? Speakers,
    SaidOnInput? SaidOn,
    int? Start,
    int? End,
    string? Reason
)
{
    /// <summary>Id of the statement.</summary>
    /// <example>09m3k6v2c8r4t</example>
    [RouteParam]
    public string Id { get; init; } = "";

    public IEnumerable<CorrectionDraft> ToDrafts()
    {
        if (Label is { } label)
        {
            yield return new CorrectionDraft(
                CorrectedAspect.Stance,
                ProposalId,
                new CorrectedValue(Label: label, Act: Act ?? PlainestOf(label))
            );
        }
        if (Speakers is { } speakers)
        {
            yield return new CorrectionDraft(
                CorrectedAspect.Speakers,
                null,
                new CorrectedValue(Speakers: [.. speakers.Distinct(StringComparer.Ordinal)])
            );
        }
        if (SaidOn is { } said)
        {
            yield return new CorrectionDraft(
                CorrectedAspect.SaidOn,
                null,
                new CorrectedValue(SaidOn: said.ToSaidOn())
            );
        }
        if (Start is { } start && End is { } end)
        {
            yield return new CorrectionDraft(
                CorrectedAspect.Span,
                null,
                new CorrectedValue(Start: start, End: end)
            );
        }
    }

    private static DiplomaticAct PlainestOf(StanceLabel label) =>
        label switch
        {
            StanceLabel.Favor => DiplomaticAct.Endorse,
            StanceLabel.Against => DiplomaticAct.Reject,
            _ => DiplomaticAct.Other,
        };
}

/// <summary>When something was said.</summary>
/// <param name="Date" example="2024-10-01">The day, or the first day of the month, year or interval; absent where unknown.</param>
/// <param name="DateEnd">The last day of an interval; absent otherwise.</param>
/// <param name="Precision">How exact the date is: `day` unless given, `unknown` without a date.</param>
/// <param name="Basis">How it is known; `explicit` unless given.</param>
public sealed record SaidOnInput(
    DateOnly? Date,
    DateOnly? DateEnd,
    DatePrecision? Precision,
    DateBasis? Basis
)
{
    public SaidOn ToSaidOn()
    {
        if (Date is not { } date)
        {
            return SaidOn.Unknown;
        }
        var basis = Basis ?? DateBasis.Explicit;
        return Precision switch
        {
            DatePrecision.Month => SaidOn.Month(date.Year, date.Month, basis),
            DatePrecision.Year => SaidOn.Year(date.Year, basis),
            _ when DateEnd is { } end && end > date => SaidOn.Interval(date, end, basis),
            _ => SaidOn.Day(date, basis),
        };
    }
}

public sealed class CorrectStatementRules : Validator<CorrectStatementRequest>
{
    private const int MostSpeakers = 20;

    public CorrectStatementRules()
    {
        RuleFor(r => r)
            .Must(r => r.ToDrafts().Any())
            .OverridePropertyName("label")
            .WithMessage(
                "Say what is wrong: {\"proposalId\": \"asian-nato\", \"label\": \"against\"}, and/or speakers, saidOn, start and end."
            );
        RuleFor(r => r.ProposalId)
            .NotEmpty()
            .When(r => r.Label is not null)
            .WithMessage(
                "Say toward which proposal the label is: {\"proposalId\": \"asian-nato\"}."
            );
        RuleFor(r => r.Label)
            .NotNull()
            .When(r => r.ProposalId is not null || r.Act is not null)
            .WithMessage("Say the label: favor, against, neutral or unrelated.");
        RuleFor(r => r.Act)
            .Must(
                (r, act) =>
                    r.Label is not { } label
                    || act is null
                    || StanceClasses.All.Contains((label, act.Value))
            )
            .WithMessage(r => $"{r.Label!.Value.ToName()} goes with {ActsOf(r.Label.Value)}.");
        RuleFor(r => r.Speakers)
            .Must(s =>
                s is null || s.Count <= MostSpeakers && s.All(id => !string.IsNullOrEmpty(id))
            )
            .WithMessage(
                $"Send ids of actors, at most {MostSpeakers}, or [] where nobody can be named."
            );
        RuleFor(r => r.SaidOn)
            .Must(s => s?.Date is null || s.Date > DateOnly.MinValue)
            .WithMessage("The first day of all stands for an unknown one; leave `date` out.");
        RuleFor(r => r.SaidOn)
            .Must(s =>
                s is null || s.Date is not null || s.Precision is null or DatePrecision.Unknown
            )
            .WithMessage("Send a `date` with the precision, or {\"precision\": \"unknown\"}.");
        RuleFor(r => r.SaidOn)
            .Must(s => s?.DateEnd is null || (s.Date is { } date && s.DateEnd >= date))
            .WithMessage("dateEnd lies before date; exchange the two.");
        RuleFor(r => r.SaidOn)
            .Must(s => s?.Date is null || s.Precision is not DatePrecision.Unknown)
            .WithMessage("A date that is given is not unknown; leave one of the two out.");
        RuleFor(r => r.End)
            .NotNull()
            .When(r => r.Start is not null)
            .WithMessage(
                "Send `end` with `start`: half-open, in UTF-16 code units of the article's text."
            );
        RuleFor(r => r.Start)
            .NotNull()
            .When(r => r.End is not null)
            .WithMessage(
                "Send `start` with `end`: half-open, in UTF-16 code units of the article's text."
            );
        RuleFor(r => r.Reason).Reason();
    }

    private static string ActsOf(StanceLabel label) =>
        string.Join(
            ", ",
            StanceClasses.All.Where(c => c.Label == label).Select(c => c.Act.ToName())
        );
}
