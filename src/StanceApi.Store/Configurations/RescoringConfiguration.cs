using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class StanceHistoryConfiguration : IEntityTypeConfiguration<StanceHistoryRow>
{
    public void Configure(EntityTypeBuilder<StanceHistoryRow> builder)
    {
        // Each provider's migration adds the trigger that fills it, and those that refuse changes.
        builder.ToTable("StanceHistory");
        // In text they would be a fifth of the row.
        builder.Property(h => h.Label).HasConversion<int>();
        builder.Property(h => h.Act).HasConversion<int>();
        builder.Property(h => h.ScoredAt).HasConversion<UnixMillisecondsConverter>();
        builder
            .HasIndex(h => new
            {
                h.StatementId,
                h.VersionId,
                h.ScoredAt,
            })
            .IsUnique();
        builder
            .HasOne<StatementRow>()
            .WithMany()
            .HasForeignKey(h => h.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ScoreVersionConfiguration : IEntityTypeConfiguration<ScoreVersionRow>
{
    public void Configure(EntityTypeBuilder<ScoreVersionRow> builder)
    {
        builder.ToTable("ScoreVersions");
        builder
            .HasIndex(v => new
            {
                v.ProposalId,
                v.ModelVersion,
                v.ProposalRevision,
                v.Source,
            })
            .IsUnique();
    }
}

internal sealed class SpeakerLinkConfiguration : IEntityTypeConfiguration<SpeakerLinkRow>
{
    public void Configure(EntityTypeBuilder<SpeakerLinkRow> builder)
    {
        builder.ToTable("SpeakerLinks");
        builder.HasIndex(l => l.StatementId);
        builder
            .HasOne<StatementRow>()
            .WithMany()
            .HasForeignKey(l => l.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RescoreRunConfiguration : IEntityTypeConfiguration<RescoreRunRow>
{
    public void Configure(EntityTypeBuilder<RescoreRunRow> builder)
    {
        builder.ToTable("RescoreRuns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder
            .HasOne(r => r.Job)
            .WithMany()
            .HasForeignKey(r => r.JobId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RescoreChangeConfiguration : IEntityTypeConfiguration<RescoreChangeRow>
{
    public void Configure(EntityTypeBuilder<RescoreChangeRow> builder)
    {
        builder.ToTable("RescoreChanges");
        builder.HasKey(c => new
        {
            c.RunId,
            c.ProposalId,
            c.StatementId,
        });
        builder.HasIndex(c => new
        {
            c.RunId,
            c.Move,
            c.StatementId,
        });
        // What review looks for: few among all that moved.
        builder
            .HasIndex(c => new { c.StatementId, c.ProposalId }, "IX_RescoreChanges_Flips")
            .HasFilter("\"IsFlip\"");
        builder
            .HasOne<RescoreRunRow>()
            .WithMany()
            .HasForeignKey(c => c.RunId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<StatementRow>()
            .WithMany()
            .HasForeignKey(c => c.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DryScoreConfiguration : IEntityTypeConfiguration<DryScoreRow>
{
    public void Configure(EntityTypeBuilder<DryScoreRow> builder)
    {
        builder.ToTable("DryScores");
        builder.HasKey(s => new
        {
            s.RunId,
            s.StatementId,
            s.ProposalId,
        });
        builder
            .HasOne<RescoreRunRow>()
            .WithMany()
            .HasForeignKey(s => s.RunId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<StatementRow>()
            .WithMany()
            .HasForeignKey(s => s.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RescorePositionConfiguration : IEntityTypeConfiguration<RescorePositionRow>
{
    public void Configure(EntityTypeBuilder<RescorePositionRow> builder)
    {
        builder.ToTable("RescorePositions");
        builder.HasKey(p => new
        {
            p.RunId,
            p.ProposalId,
            p.ActorId,
        });
        builder
            .HasOne<RescoreRunRow>()
            .WithMany()
            .HasForeignKey(p => p.RunId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RescoredProposalConfiguration : IEntityTypeConfiguration<RescoredProposalRow>
{
    public void Configure(EntityTypeBuilder<RescoredProposalRow> builder)
    {
        builder.ToTable("RescoredProposals");
        builder.HasKey(p => p.ProposalId);
        builder
            .HasOne<ProposalRow>()
            .WithOne()
            .HasForeignKey<RescoredProposalRow>(p => p.ProposalId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
