namespace StanceApi.Fetching;

/// <summary>What is to be fetched.</summary>
/// <param name="MediaTypes">Those that are wanted; the best first.</param>
/// <param name="MaxBytes">Once decompressed.</param>
/// <param name="ETag">Of the version that is there already.</param>
/// <param name="LastModified">Of the version that is there already, as the server sent it.</param>
public sealed record FetchRequest(
    Uri Address,
    IReadOnlyList<string> MediaTypes,
    long MaxBytes,
    string? ETag = null,
    string? LastModified = null
);

/// <summary>A document as another server sent it.</summary>
/// <param name="Address">Where it was found in the end, behind all redirects.</param>
/// <param name="MediaType">In lower case, without parameters.</param>
/// <param name="Charset">As the server says.</param>
/// <param name="Content">Decompressed.</param>
public sealed record FetchedDocument(
    Uri Address,
    string MediaType,
    string? Charset,
    byte[] Content,
    string? ETag,
    string? LastModified
);
