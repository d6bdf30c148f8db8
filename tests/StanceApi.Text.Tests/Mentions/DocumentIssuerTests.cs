using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Mentions;

public sealed class DocumentIssuerTests
{
    [Fact]
    public void A_document_may_be_named_after_an_office_alone() =>
        Assert.Contains(
            "谈判将继续",
            Reading.Of("总统声明称，谈判将继续。").Statements.Select(s => s.Content.Text)
        );
}
