using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class ShiftCheckConfiguration : IEntityTypeConfiguration<ShiftCheckRow>
{
    public void Configure(EntityTypeBuilder<ShiftCheckRow> builder)
    {
        builder.ToTable("ShiftChecks");
        builder.HasKey(c => new { c.ActorId, c.ProposalId });
    }
}

internal sealed class AnnouncedShiftConfiguration : IEntityTypeConfiguration<AnnouncedShiftRow>
{
    public void Configure(EntityTypeBuilder<AnnouncedShiftRow> builder)
    {
        builder.ToTable("AnnouncedShifts");
        builder.HasKey(s => new
        {
            s.ActorId,
            s.ProposalId,
            s.ShiftId,
        });
    }
}
