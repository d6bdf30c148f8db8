using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class ModelConfiguration : IEntityTypeConfiguration<ModelRow>
{
    public void Configure(EntityTypeBuilder<ModelRow> builder)
    {
        builder.ToTable("Models");
        builder.HasKey(m => m.Version);
        builder.HasIndex(m => new { m.RegisteredAt, m.Version });
    }
}

internal sealed class ModelFileConfiguration : IEntityTypeConfiguration<ModelFileRow>
{
    public void Configure(EntityTypeBuilder<ModelFileRow> builder)
    {
        builder.ToTable("ModelFiles");
        builder.HasKey(f => f.Version);
        builder
            .HasOne(f => f.Model)
            .WithOne()
            .HasForeignKey<ModelFileRow>(f => f.Version)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ActiveModelConfiguration : IEntityTypeConfiguration<ActiveModelRow>
{
    public void Configure(EntityTypeBuilder<ActiveModelRow> builder)
    {
        builder.ToTable("ActiveModel");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder
            .HasOne(a => a.Model)
            .WithMany()
            .HasForeignKey(a => a.Version)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ModelActivationConfiguration : IEntityTypeConfiguration<ModelActivationRow>
{
    public void Configure(EntityTypeBuilder<ModelActivationRow> builder)
    {
        // Each provider's migration adds triggers that refuse changes to its rows.
        builder.ToTable("ModelActivations");
        builder.HasKey(a => a.Revision);
        builder.Property(a => a.Revision).ValueGeneratedNever();
        builder
            .HasOne(a => a.Model)
            .WithMany()
            .HasForeignKey(a => a.Version)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
