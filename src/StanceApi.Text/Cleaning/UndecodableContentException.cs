namespace StanceApi.Text.Cleaning;

/// <summary>The bytes of a document are not text in the encoding that it is said to have.</summary>
public sealed class UndecodableContentException : Exception
{
    public UndecodableContentException() { }

    public UndecodableContentException(string message)
        : base(message) { }

    public UndecodableContentException(string message, Exception innerException)
        : base(message, innerException) { }

    internal UndecodableContentException(string encoding, int position, Exception innerException)
        : base(
            $"The content is not valid {encoding}: the bytes at {position} are no character. "
                + "Send UTF-8, or name the charset in the Content-Type.",
            innerException
        )
    {
        Encoding = encoding;
        Position = position;
    }

    /// <summary>The encoding that was tried.</summary>
    public string? Encoding { get; }

    /// <summary>The offset of the first byte that is no character.</summary>
    public int Position { get; }
}
