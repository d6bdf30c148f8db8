using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Configurations;

internal sealed class ActorConfiguration : IEntityTypeConfiguration<ActorRow>
{
    public void Configure(EntityTypeBuilder<ActorRow> builder)
    {
        builder.ToTable("Actors");
        builder.HasIndex(a => a.Country);
        builder
            .HasOne(a => a.MergedInto)
            .WithMany()
            .HasForeignKey(a => a.MergedIntoId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActorNameConfiguration : IEntityTypeConfiguration<ActorNameRow>
{
    public void Configure(EntityTypeBuilder<ActorNameRow> builder)
    {
        builder.ToTable("ActorNames");
        builder.HasKey(n => new
        {
            n.ActorId,
            n.Key,
            n.Language,
        });
        builder.HasIndex(n => n.Key);
        builder.HasIndex(n => n.ShortKey);
        builder
            .HasOne(n => n.Actor)
            .WithMany(a => a.Names)
            .HasForeignKey(n => n.ActorId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<OfficeRow>
{
    public void Configure(EntityTypeBuilder<OfficeRow> builder)
    {
        builder.ToTable("ActorOffices");
        builder.HasIndex(o => new { o.Country, o.Kind });
        builder
            .Property(o => o.Titles)
            .HasConversion<JsonConverter<ActorName>, JsonComparer<ActorName>>();
        builder
            .HasOne(o => o.Actor)
            .WithMany(a => a.Offices)
            .HasForeignKey(o => o.ActorId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
