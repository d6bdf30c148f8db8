using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class FeedConfiguration : IEntityTypeConfiguration<FeedRow>
{
    public void Configure(EntityTypeBuilder<FeedRow> builder)
    {
        builder.ToTable("Feeds");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.Url).IsUnique();
        builder.HasIndex(f => f.NextPollAt);
    }
}

internal sealed class FeedEntryConfiguration : IEntityTypeConfiguration<FeedEntryRow>
{
    public void Configure(EntityTypeBuilder<FeedEntryRow> builder)
    {
        builder.ToTable("FeedEntries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.FeedId, e.Key }).IsUnique();
        builder.HasIndex(e => new
        {
            e.FeedId,
            e.State,
            e.NextTryAt,
        });
        builder
            .HasOne<FeedRow>()
            .WithMany()
            .HasForeignKey(e => e.FeedId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HostTurnConfiguration : IEntityTypeConfiguration<HostTurnRow>
{
    public void Configure(EntityTypeBuilder<HostTurnRow> builder)
    {
        builder.ToTable("HostTurns");
        builder.HasKey(h => h.Host);
    }
}
