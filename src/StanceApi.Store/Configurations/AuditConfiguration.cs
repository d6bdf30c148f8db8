using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEventRow>
{
    public void Configure(EntityTypeBuilder<AuditEventRow> builder)
    {
        // Each provider's migration adds triggers that refuse changes to its rows.
        builder.ToTable("AuditEvents");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new
        {
            e.Entity,
            e.EntityId,
            e.Id,
        });
        builder.HasIndex(e => e.CauseId);
    }
}
