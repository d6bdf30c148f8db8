using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class SeedConfiguration : IEntityTypeConfiguration<SeedRow>
{
    public void Configure(EntityTypeBuilder<SeedRow> builder)
    {
        builder.ToTable("Seeds");
        builder.HasKey(s => s.Name);
    }
}
