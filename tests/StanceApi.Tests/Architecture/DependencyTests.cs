using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using StanceApi.Analyze;
using StanceApi.Stance.Proposals;
using StanceApi.Text;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace StanceApi.Tests.Architecture;

/// <summary>The rooms of the house are split by what they depend on.</summary>
public sealed class DependencyTests
{
    private static readonly System.Reflection.Assembly Text = typeof(TextPipeline).Assembly;
    private static readonly System.Reflection.Assembly Stance = typeof(Proposal).Assembly;
    private static readonly System.Reflection.Assembly Host = typeof(AnalyzeEndpoint).Assembly;
    private static readonly System.Reflection.Assembly Store = System.Reflection.Assembly.Load(
        "StanceApi.Store"
    );

    private const string Web = @"^(Microsoft\.AspNetCore|FastEndpoints|Swashbuckle)\b";
    private const string Database = @"^(Microsoft\.EntityFrameworkCore|Microsoft\.Data|Npgsql)\b";
    private const string Learning = @"^Microsoft\.ML\b";

    private static readonly ArchUnitNET.Domain.Architecture All = new ArchLoader()
        .LoadAssemblies(Text, Stance, Store, Host)
        .Build();

    [Theory]
    [InlineData("StanceApi.Text", Web)]
    [InlineData("StanceApi.Text", Database)]
    [InlineData("StanceApi.Text", Learning)]
    [InlineData("StanceApi.Stance", Web)]
    [InlineData("StanceApi.Stance", Database)]
    [InlineData("StanceApi.Store", Web)]
    public void A_project_stays_away_from(string project, string forbidden)
    {
        var assembly = Assembly(project);

        Types()
            .That()
            .ResideInAssembly(assembly)
            .Should()
            .NotDependOnAny(
                Types(includeReferenced: true).That().ResideInNamespaceMatching(forbidden)
            )
            .WithoutRequiringPositiveResults()
            .Check(All);
    }

    [Fact]
    public void The_rules_above_can_fail()
    {
        var host = Assembly("StanceApi");

        Assert.False(
            Types()
                .That()
                .ResideInAssembly(host)
                .Should()
                .NotDependOnAny(
                    Types(includeReferenced: true).That().ResideInNamespaceMatching(Web)
                )
                .HasNoViolations(All)
        );
    }

    private static ArchUnitNET.Domain.Assembly Assembly(string name) =>
        All.Assemblies.Single(a =>
            string.Equals(a.Name.Split(',')[0], name, StringComparison.Ordinal)
        );

    [Fact]
    public void Nothing_flows_back()
    {
        Assert.DoesNotContain(
            Text.GetReferencedAssemblies(),
            a => a.Name!.StartsWith("StanceApi", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Stance.GetReferencedAssemblies(),
            a => a.Name is "StanceApi.Store" or "StanceApi"
        );
        Assert.DoesNotContain(Store.GetReferencedAssemblies(), a => a.Name is "StanceApi");
    }
}
