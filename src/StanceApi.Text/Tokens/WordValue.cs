using System.Runtime.InteropServices;

namespace StanceApi.Text.Tokens;

/// <summary>What the word lists say about a word.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordValue(TokenKind Kind, string Value = "", string Note = "");
