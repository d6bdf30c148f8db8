using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using StanceApi.Stance.Scoring;
using StanceApi.Text.Documents;

namespace StanceApi.ChatScoring;

/// <summary>Reads what a chat model answers, and takes it only if all of it makes sense.</summary>
public static class ChatAnswer
{
    private const int MostEvidence = 8;
    private const double Tolerance = 0.02;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <param name="text">The statement, which must hold every quotation.</param>
    /// <exception cref="FormatException">It breaks the schema or contradicts itself; the message says how.</exception>
    public static StanceScore Read(string answer, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wire = Parse(answer);
        var label = LabelNames.ParseLabel(wire.Label);
        var act = LabelNames.ParseAct(wire.Act);
        if (!StanceClasses.All.Contains((label, act)))
        {
            throw new FormatException($"the label {wire.Label} does not go with {wire.Act}");
        }
        var probabilities = Probabilities(wire.Probabilities);
        double[] all =
        [
            probabilities.Favor,
            probabilities.Against,
            probabilities.Neutral,
            probabilities.Unrelated,
        ];
        if (all.Max() > all[(int)label])
        {
            throw new FormatException($"another label is likelier than {wire.Label}");
        }
        return new StanceScore(
            label,
            label is StanceLabel.Unrelated ? 0 : probabilities.Favor - probabilities.Against,
            all[(int)label],
            probabilities,
            act,
            Evidence(wire.Evidence, text)
        );
    }

    private static Wire Parse(string answer)
    {
        try
        {
            return JsonSerializer.Deserialize<Wire>(answer, Strict)
                ?? throw new FormatException("the answer is null");
        }
        catch (JsonException e)
        {
            throw new FormatException("the answer breaks the schema", e);
        }
    }

    private static StanceProbabilities Probabilities(WireProbabilities wire)
    {
        double[] all = [wire.Favor, wire.Against, wire.Neutral, wire.Unrelated];
        var sum = all.Sum();
        return Array.TrueForAll(all, p => p is >= 0 and <= 1) && Math.Abs(sum - 1) <= Tolerance
            ? new StanceProbabilities(
                wire.Favor / sum,
                wire.Against / sum,
                wire.Neutral / sum,
                wire.Unrelated / sum
            )
            : throw new FormatException("the probabilities do not add up to 1");
    }

    private static ImmutableArray<Evidence> Evidence(WireEvidence[] wire, string text)
    {
        if (wire.Length > MostEvidence)
        {
            throw new FormatException($"there are more than {MostEvidence} pieces of evidence");
        }
        return
        [
            .. wire.Select(e => new Evidence(Find(e.Quote, text), Weight(e.Weight)))
                .OrderBy(e => e.Span.Start),
        ];
    }

    private static TextSpan Find(string quote, string text)
    {
        var at = quote.Length == 0 ? -1 : text.IndexOf(quote, StringComparison.Ordinal);
        return at >= 0
            ? TextSpan.Of(text, at, at + quote.Length)
            : throw new FormatException("a quotation is not in the statement");
    }

    private static double Weight(double weight) =>
        weight is >= -1 and <= 1
            ? weight
            : throw new FormatException("a weight lies outside -1 to 1");

    private sealed record Wire(
        string Label,
        string Act,
        WireProbabilities Probabilities,
        WireEvidence[] Evidence
    );

    private sealed record WireProbabilities(
        double Favor,
        double Against,
        double Neutral,
        double Unrelated
    );

    private sealed record WireEvidence(string Quote, double Weight);
}
