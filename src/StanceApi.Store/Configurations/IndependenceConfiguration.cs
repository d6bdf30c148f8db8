using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class WordingPairConfiguration : IEntityTypeConfiguration<WordingPairRow>
{
    public void Configure(EntityTypeBuilder<WordingPairRow> builder)
    {
        builder.ToTable("WordingPairs");
        builder.HasKey(p => new { p.First, p.Second });
        builder.HasIndex(p => p.Second);
        builder.Property(p => p.First).ValueGeneratedNever();
        builder.Property(p => p.Second).ValueGeneratedNever();
    }
}

internal sealed class ArticlePairConfiguration : IEntityTypeConfiguration<ArticlePairRow>
{
    public void Configure(EntityTypeBuilder<ArticlePairRow> builder)
    {
        builder.ToTable("ArticlePairs");
        builder.HasKey(p => new { p.FirstId, p.SecondId });
        builder
            .HasOne(p => p.First)
            .WithMany()
            .HasForeignKey(p => p.FirstId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne(p => p.Second)
            .WithMany()
            .HasForeignKey(p => p.SecondId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ArticleBandConfiguration : IEntityTypeConfiguration<ArticleBandRow>
{
    public void Configure(EntityTypeBuilder<ArticleBandRow> builder)
    {
        builder.ToTable("ArticleBands");
        builder.HasKey(b => new { b.Band, b.ArticleId });
        builder
            .HasOne(b => b.Article)
            .WithMany()
            .HasForeignKey(b => b.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
