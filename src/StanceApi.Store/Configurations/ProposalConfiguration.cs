using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Stance.Proposals;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<ProposalRow>
{
    public void Configure(EntityTypeBuilder<ProposalRow> builder)
    {
        builder.ToTable("Proposals");
        builder
            .Property(p => p.Names)
            .HasConversion<JsonConverter<LocalizedText>, JsonComparer<LocalizedText>>();
        builder
            .Property(p => p.Aliases)
            .HasConversion<JsonConverter<LocalizedText>, JsonComparer<LocalizedText>>();
        builder
            .Property(p => p.Examples)
            .HasConversion<JsonConverter<ProposalExample>, JsonComparer<ProposalExample>>();
        builder.Property(p => p.Revision).IsConcurrencyToken();
    }
}
