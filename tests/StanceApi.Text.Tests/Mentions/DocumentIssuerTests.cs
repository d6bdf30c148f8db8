using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Mentions;

public sealed class DocumentIssuerTests
{
    [Theory]
    [InlineData("总统声明没有提到期限。部长说，草案需要修改。")]
    [InlineData("外交官声明没有提到期限。部长说，草案需要修改。")]
    public void A_document_may_be_named_after_an_office_alone(string text) =>
        Assert.Equal(["部长: 草案需要修改"], Reading.Lines(text));
}
