using System.Runtime.InteropServices;

namespace StanceApi.Text.Tokens;

/// <summary>What can follow a cue as its content.</summary>
[Flags]
public enum CueFrames
{
    None = 0,

    /// <summary>A clause, with or without its conjunction.</summary>
    Clause = 1,

    /// <summary>A noun phrase.</summary>
    Object = 2,
    Infinitive = 4,

    /// <summary>The one told, then the words.</summary>
    Addressee = 8,

    /// <summary>Only words in quotation marks.</summary>
    Quote = 16,

    /// <summary>A noun phrase and what it is seen as.</summary>
    See = 32,

    /// <summary>After a noun: its that-clause.</summary>
    That = 64,

    /// <summary>After a noun: its infinitive.</summary>
    To = 128,
}

/// <summary>The form of the verb; a noun for <c>his claim that</c>.</summary>
public enum CueShape
{
    None,
    Past,
    Present,
    Base,
    Participle,
    Noun,
}

/// <summary>A reporting word of a language that inflects its verbs.</summary>
/// <param name="Function">say, tell, ask, judge, think, promise, agree, deny, warn, document or none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CueWord(string Function, CueFrames Frames, CueShape Shape)
{
    public bool Takes(CueFrames frames) => (Frames & frames) != CueFrames.None;

    public bool IsFinite => Shape is CueShape.Past or CueShape.Present or CueShape.Base;
}
