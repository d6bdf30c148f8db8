using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.ChatScoring;

/// <summary>What a chat model is told and asked. The words are the files <c>prompt.md</c> and <c>answer.schema.json</c>.</summary>
public static class ChatPrompt
{
    public const int MaxAnswerTokens = 600;
    private const int MostOfContext = 2_000;
    private const int MostBefore = 800;
    private const int MostAfter = 300;
    private const int HashLength = 8;

    private static readonly string Rules = Resource("prompt.md");
    private static readonly string Schema = Resource("answer.schema.json");

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        // The text goes into a JSON body, not into a page: escaping every Chinese character would cost tokens.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Changes with every change to the words or the schema; lower-case hexadecimal.</summary>
    public static string Hash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Rules + Schema)))[
            ..HashLength
        ];

    public static ChatResponseFormat Format { get; } =
        ChatResponseFormat.ForJsonSchema(JsonElement.Parse(Schema), "stance");

    public static IReadOnlyList<ChatMessage> For(StatementToScore statement, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(proposal);
        return
        [
            new ChatMessage(ChatRole.System, Rules),
            new ChatMessage(
                ChatRole.User,
                JsonSerializer.Serialize(Question(statement, proposal), Readable)
            ),
        ];
    }

    /// <summary>At least as many tokens as a question and its answer can cost: no token is less than a byte.</summary>
    public static long MostTokens(IEnumerable<ChatMessage> messages) =>
        messages.Sum(m => (long)Encoding.UTF8.GetByteCount(m.Text))
        + Encoding.UTF8.GetByteCount(Schema)
        + MaxAnswerTokens;

    private static object Question(StatementToScore statement, Proposal proposal) =>
        new
        {
            Proposal = new
            {
                Names = proposal.Names.Select(n => n.Text),
                Aliases = proposal.Aliases.Select(a => a.Text),
                proposal.Description,
                Examples = proposal.Examples.Select(e => new { e.Text, Label = e.Label.ToName() }),
            },
            Statement = statement.Text,
            Context = Shortened(statement.Context),
            Article = statement.Place is { } place
                ? new
                {
                    place.Title,
                    Before = place.Text[Math.Max(0, place.Start - MostBefore)..place.Start],
                    After = place.Text[
                        place.End..Math.Min(place.Text.Length, place.End + MostAfter)
                    ],
                }
                : null,
        };

    private static string? Shortened(string? text) =>
        text is { Length: > MostOfContext } ? text[^MostOfContext..] : text;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(
            typeof(ChatPrompt).Assembly.GetManifestResourceStream($"ChatScoring/{name}")!
        );
        return reader.ReadToEnd();
    }
}
