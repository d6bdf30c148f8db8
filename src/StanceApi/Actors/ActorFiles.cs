using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StanceApi.Json;
using StanceApi.Store.Actors;

namespace StanceApi.Actors;

/// <summary>Reads directories of actors: good lines as drafts, the others as errors.</summary>
public static class ActorFiles
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";

    private static readonly ActorInputRules Rules = new();

    /// <param name="mediaType">CSV, or else NDJSON.</param>
    public static async Task<(
        IReadOnlyList<ImportedActor> Lines,
        IReadOnlyList<ImportError> Errors
    )> ReadAsync(Stream body, string? mediaType, CancellationToken ct)
    {
        using var reader = new StreamReader(body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(ct);
        var isCsv =
            MediaTypeHeaderValue.TryParse(mediaType, out var type)
            && string.Equals(type.MediaType, Csv, StringComparison.OrdinalIgnoreCase);
        var lines = new List<ImportedActor>();
        var errors = new List<ImportError>();
        foreach (var (line, input, error) in isCsv ? ActorCsv.Read(text) : ReadNdjson(text))
        {
            if ((error ?? Wrong(input!)) is { } message)
            {
                errors.Add(new ImportError(line, message));
            }
            else
            {
                lines.Add(new ImportedActor(line, input!.ToDraft(Given(input!.Id))));
            }
        }
        return (lines, errors);
    }

    private static IEnumerable<(int Line, DefineActorRequest? Input, string? Error)> ReadNdjson(
        string text
    )
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                var (input, error) = Parse(line);
                yield return (number, input, error);
            }
        }
    }

    private static (DefineActorRequest? Input, string? Error) Parse(string line)
    {
        try
        {
            return
                JsonSerializer.Deserialize<DefineActorRequest>(line, WireJson.Options) is { } input
                ? (input, null)
                : (null, "The line is null; send a JSON object.");
        }
        catch (JsonException e)
        {
            return (null, $"{e.Path ?? "$"}: this is no JSON object of an actor.");
        }
    }

    private static string? Wrong(DefineActorRequest input)
    {
        if (Given(input.Id) is { } id && !DefineActorRules.IsId(id))
        {
            return "id: An id has 1 to 100 lower-case letters, digits or hyphens, such as ada-example.";
        }
        if (Given(input.Id) is null && (input.Name is null || input.Type is null))
        {
            return "A line without an id needs a name and a type.";
        }
        var failures = Rules.Validate(input).Errors;
        return failures.Count == 0
            ? null
            : string.Join(
                ' ',
                failures.Select(f =>
                    $"{JsonNamingPolicy.CamelCase.ConvertName(f.PropertyName)}: {f.ErrorMessage}"
                )
            );
    }

    private static string? Given(string? id) => string.IsNullOrEmpty(id) ? null : id;
}
