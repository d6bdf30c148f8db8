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
        // The long columns come last: the others are then read without them.
        builder.Property(a => a.Text).HasColumnOrder(100);
        builder.Property(a => a.Content).HasColumnOrder(101);
        builder
            .HasOne<ArticleRow>()
            .WithMany()
            .HasForeignKey(a => a.DuplicateOf)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
