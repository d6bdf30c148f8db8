using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<ArticleRow>
{
    public void Configure(EntityTypeBuilder<ArticleRow> builder)
    {
        builder.ToTable("Articles");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.Sha256).IsUnique();
        builder
            .HasOne<ArticleRow>()
            .WithMany()
            .HasForeignKey(a => a.DuplicateOf)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
