using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;
using StanceApi.Store.Webhooks;

namespace StanceApi.Store.Configurations;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("Webhooks");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder
            .Property(w => w.Events)
            .HasConversion<JsonConverter<string>, JsonComparer<string>>();
    }
}

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("WebhookDeliveries");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder
            .Property(d => d.Attempts)
            .HasConversion<JsonConverter<DeliveryAttempt>, JsonComparer<DeliveryAttempt>>();
        builder.HasIndex(d => new { d.WebhookId, d.Id });
        builder.HasIndex(d => new { d.State, d.NextTryAt });
    }
}
