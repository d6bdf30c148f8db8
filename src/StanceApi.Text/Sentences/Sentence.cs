using System.Runtime.InteropServices;

namespace StanceApi.Text.Sentences;

/// <summary>One sentence of a block; quotations are never cut.</summary>
/// <param name="Start">First unit in the article's clean text.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Language">BCP 47 tag of its paragraph.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sentence(int Start, int End, int Block, string Language);
