using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class ArticleBatchConfiguration : IEntityTypeConfiguration<ArticleBatchRow>
{
    public void Configure(EntityTypeBuilder<ArticleBatchRow> builder)
    {
        builder.ToTable("ArticleBatches");
        builder.Property(b => b.Id).ValueGeneratedNever();
    }
}

internal sealed class ArticleBatchLineConfiguration : IEntityTypeConfiguration<ArticleBatchLineRow>
{
    public void Configure(EntityTypeBuilder<ArticleBatchLineRow> builder)
    {
        builder.ToTable("ArticleBatchLines");
        builder.HasKey(l => new { l.BatchId, l.Line });
        builder
            .HasOne<ArticleBatchRow>()
            .WithMany()
            .HasForeignKey(l => l.BatchId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
