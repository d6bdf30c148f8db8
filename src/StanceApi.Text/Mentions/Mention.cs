using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Mentions;

public enum MentionKind
{
    Person,

    /// <summary>An office without a name: 首相, "the minister".</summary>
    Title,
    Pronoun,
    Government,
    Institution,
    Group,
    Anonymous,

    /// <summary>A medium or a document that carries other people's words.</summary>
    Carrier,
}

/// <summary>A reference to somebody who may speak.</summary>
/// <param name="Span">The words that refer: the name where there is one.</param>
/// <param name="Start">Where the whole noun phrase begins, country and office included.</param>
/// <param name="End">Where it ends, bracket included.</param>
/// <param name="Name">Folded full form of the name; the words themselves where there is no name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Titles">The offices as written, in text order.</param>
/// <param name="Offices">The canonical office of each title.</param>
/// <param name="Plural">Stands for several.</param>
/// <param name="Issuer">Whose document it is, for a carrier that names its issuer.</param>
public sealed record Mention(
    MentionKind Kind,
    TextSpan Span,
    int Start,
    int End,
    string Name,
    string? Country = null,
    ImmutableArray<string> Titles = default,
    ImmutableArray<string> Offices = default,
    bool Plural = false,
    string? Gender = null,
    Mention? Issuer = null
)
{
    /// <summary>The words for the document through which it speaks, or which it is: read-out, memo; null for no document.</summary>
    public string? Document { get; init; }

    /// <summary>The document with its issuer as the article words them; null for no such phrase.</summary>
    public string? Phrase { get; init; }

    /// <summary>The document itself, nobody who issued it.</summary>
    public bool IsDocument =>
        Document is { } document && Name.EndsWith(document, StringComparison.OrdinalIgnoreCase);

    /// <summary>Points back at somebody: the official, that person.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>the person, the source: says nothing about who it is.</summary>
    public bool IsBarePerson { get; init; }

    /// <summary>The one who carries the words of others.</summary>
    public Mention AsCarrier() => this with { Kind = MentionKind.Carrier, Name = Phrase ?? Name };

    /// <summary>The body or the unknown words before the office: 埃斯塔 in 埃斯塔总统; empty for none.</summary>
    public string Modifier { get; init; } = "";

    /// <summary>Names a country by its first character alone (塞方), or a document as the one before (该文章).</summary>
    public bool Abbreviated { get; init; }

    /// <summary>A mention whose words are all there is to it: no office, and no more of a phrase around them.</summary>
    public static Mention Of(MentionKind kind, TextSpan span) =>
        new(kind, span, span.Start, span.End, span.Text, Titles: [], Offices: []);
}
