namespace StanceApi.Page;

/// <summary>What a browser may do with answers of this server: run its own scripts and ask it, nothing else.</summary>
public static class PagePolicy
{
    /// <summary>
    /// No inline script or style, no other host, no framing. Trusted types make every attempt to parse a string as
    /// markup fail, but for the empty one with which the chart library clears its place.
    /// </summary>
    public const string ContentSecurity =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";
}
