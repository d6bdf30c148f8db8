namespace StanceApi.Tests.Support;

/// <summary>A stream that does not tell its length, so that it is sent in chunks.</summary>
public sealed class ForwardOnlyStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
