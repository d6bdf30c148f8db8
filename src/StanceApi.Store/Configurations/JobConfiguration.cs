using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class JobConfiguration : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("Jobs");
        builder.Property(j => j.Id).ValueGeneratedNever();
        // The few that are not finished.
        builder.HasIndex(j => j.Id, "IX_Jobs_Open").HasFilter("\"FinishedAt\" IS NULL");
        builder.HasIndex(j => new { j.Kind, j.Id });
        builder
            .HasMany(j => j.Errors)
            .WithOne()
            .HasForeignKey(e => e.JobId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class JobErrorConfiguration : IEntityTypeConfiguration<JobErrorRow>
{
    public void Configure(EntityTypeBuilder<JobErrorRow> builder) => builder.ToTable("JobErrors");
}

internal sealed class JobLockConfiguration : IEntityTypeConfiguration<JobLockRow>
{
    public void Configure(EntityTypeBuilder<JobLockRow> builder)
    {
        builder.ToTable("JobLocks");
        builder.HasKey(l => l.Name);
        builder
            .HasOne<JobRow>()
            .WithMany()
            .HasForeignKey(l => l.JobId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class JobPartConfiguration : IEntityTypeConfiguration<JobPartRow>
{
    public void Configure(EntityTypeBuilder<JobPartRow> builder)
    {
        builder.ToTable("JobParts");
        builder.HasKey(p => new { p.JobId, p.Last });
        builder
            .HasOne<JobRow>()
            .WithMany()
            .HasForeignKey(p => p.JobId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FiredScheduleConfiguration : IEntityTypeConfiguration<FiredScheduleRow>
{
    public void Configure(EntityTypeBuilder<FiredScheduleRow> builder)
    {
        builder.ToTable("FiredSchedules");
        builder.HasKey(s => s.Name);
    }
}
