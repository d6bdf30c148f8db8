namespace StanceApi.Problems;

/// <summary>Every kind of error that the API answers with.</summary>
public static class ProblemKinds
{
    public static readonly ProblemKind MalformedRequest = new(
        "malformed-request",
        400,
        "The request cannot be read",
        "The JSON is broken, a value has the wrong type, or a query parameter cannot be parsed. `errors` names the place."
    );

    public static readonly ProblemKind UnknownParameter = new(
        "unknown-parameter",
        400,
        "A query parameter is unknown",
        "The call has no parameter of this name; `didYouMean` lists those that look alike, `detail` all that it takes."
    );

    public static readonly ProblemKind EmptyBody = new(
        "empty-body",
        400,
        "The request has no body",
        "This call needs a JSON object as its body."
    );

    public static readonly ProblemKind Unauthorized = new(
        "unauthorized",
        401,
        "An API key is needed",
        "Send the header `X-Api-Key` with a key that the server knows and that has not ended, or a bearer token where the server takes them."
    );

    public static readonly ProblemKind Forbidden = new(
        "forbidden",
        403,
        "The API key does not allow this",
        "Reading needs the role reader, changes need analyst, administration needs admin."
    );

    public static readonly ProblemKind NotFound = new(
        "not-found",
        404,
        "There is nothing at this address",
        "The path is not part of the API, or the id in it is unknown."
    );

    public static readonly ProblemKind UnknownProposal = new(
        "unknown-proposal",
        404,
        "The proposal is unknown",
        "No proposal with this id is stored; `didYouMean` lists ids that look alike."
    );

    public static readonly ProblemKind MethodNotAllowed = new(
        "method-not-allowed",
        405,
        "The method is not allowed here",
        "The address exists, but not for this method; the `Allow` header lists those it has."
    );

    public static readonly ProblemKind Conflict = new(
        "conflict",
        409,
        "The request conflicts with what is stored",
        "Something with this id exists already, or the same request is still in flight."
    );

    public static readonly ProblemKind PreconditionFailed = new(
        "precondition-failed",
        412,
        "The resource has changed",
        "The entity tag in `If-Match` is not the current one; read the resource again and repeat the change."
    );

    public static readonly ProblemKind TooLarge = new(
        "too-large",
        413,
        "The request is too large",
        "The article or the body is above the server's limit."
    );

    public static readonly ProblemKind UnsupportedMediaType = new(
        "unsupported-media-type",
        415,
        "The media type is not supported",
        "Send what the call takes, in UTF-8: `Content-Type: application/json` where nothing else is said."
    );

    public static readonly ProblemKind Validation = new(
        "validation",
        422,
        "A value is not acceptable",
        "The request was understood, but a value breaks a rule; `errors` names each field and its rule."
    );

    public static readonly ProblemKind IdempotencyMismatch = new(
        "idempotency-mismatch",
        422,
        "The idempotency key was used with another body",
        "Send a new `Idempotency-Key` for a new request."
    );

    public static readonly ProblemKind TooManyRequests = new(
        "too-many-requests",
        429,
        "Too many requests",
        "One caller may send so many requests a second, and so many at the same time. Wait as long as `Retry-After` says."
    );

    public static readonly ProblemKind Internal = new(
        "internal-error",
        500,
        "The server failed",
        "The fault is the server's. Its log has the details under `traceId`."
    );

    public static readonly ProblemKind FetchFailed = new(
        "fetch-failed",
        502,
        "The address could not be fetched",
        "The server that the address names did not answer in time, answered with an error, or sent something that is no article."
    );

    public static readonly ProblemKind Unavailable = new(
        "unavailable",
        503,
        "The server is not ready",
        "The store or the model is not ready yet; try again."
    );

    public static readonly ProblemKind Overloaded = new(
        "overloaded",
        503,
        "The server has too much to do",
        "More is asked of it than it can do at the moment. Wait as long as `Retry-After` says, then send the request again."
    );

    public static readonly ProblemKind TimedOut = new(
        "timed-out",
        504,
        "The request took too long",
        "It was called off. Ask for less at a time, or send what is large as a batch."
    );

    public static readonly ProblemKind StoreLocked = new(
        "store-locked",
        503,
        "The store is locked",
        "Somebody else writes for longer than the server waits. Nothing of this request was stored; repeat it."
    );

    public static readonly ProblemKind StoreFull = new(
        "store-full",
        503,
        "The store's disk is full",
        "Nothing of this request was stored. What is stored can be read; make room, and repeat the request."
    );

    public static readonly ProblemKind StoreReadOnly = new(
        "store-read-only",
        503,
        "The store is read-only",
        "The server may not write to the file or folder of its store. What is stored can be read."
    );

    public static readonly ProblemKind StoreCorrupted = new(
        "store-corrupted",
        503,
        "The store is damaged",
        "The file of the store is not as it was written. Stop the server and put a backup in its place: `StanceApi restore FILE --replace`."
    );

    public static readonly ProblemKind StoreUnreachable = new(
        "store-unreachable",
        503,
        "The store does not answer",
        "Its file cannot be opened, read or written, or its server does not answer. Nothing of this request was stored; repeat it."
    );

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        MalformedRequest,
        UnknownParameter,
        EmptyBody,
        Unauthorized,
        Forbidden,
        NotFound,
        UnknownProposal,
        MethodNotAllowed,
        Conflict,
        PreconditionFailed,
        TooLarge,
        UnsupportedMediaType,
        Validation,
        IdempotencyMismatch,
        TooManyRequests,
        Internal,
        FetchFailed,
        Unavailable,
        Overloaded,
        TimedOut,
        .. OfStore,
    ];

    /// <summary>What keeps the store from working: any call may be answered so, and then nothing of it was stored.</summary>
    public static IReadOnlyList<ProblemKind> OfStore =>
        [StoreLocked, StoreFull, StoreReadOnly, StoreCorrupted, StoreUnreachable];

    /// <summary>What can be wrong with any JSON body.</summary>
    public static IReadOnlyList<ProblemKind> OfBody { get; } =
    [MalformedRequest, EmptyBody, TooLarge, UnsupportedMediaType, Validation];

    /// <summary>The general kind for a bare status code.</summary>
    public static ProblemKind ForStatus(int status) =>
        All.FirstOrDefault(k => k.Status == status)
        ?? (status >= 500 ? Internal : MalformedRequest);
}
