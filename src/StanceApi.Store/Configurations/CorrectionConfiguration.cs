using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<CorrectionRow>
{
    public void Configure(EntityTypeBuilder<CorrectionRow> builder)
    {
        // Each provider's migration adds a trigger that refuses changes to its rows; they go with their statement only.
        builder.ToTable("Corrections");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.StatementId, c.Id });
        builder.HasIndex(c => new { c.ProposalId, c.Id });
        builder
            .HasOne(c => c.Statement)
            .WithMany()
            .HasForeignKey(c => c.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne(c => c.Proposal)
            .WithMany()
            .HasForeignKey(c => c.ProposalId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConflictConfiguration : IEntityTypeConfiguration<ConflictRow>
{
    public void Configure(EntityTypeBuilder<ConflictRow> builder)
    {
        builder.ToTable("CorrectionConflicts");
        builder.HasKey(c => c.CorrectionId);
        builder.Property(c => c.CorrectionId).ValueGeneratedNever();
        builder.HasIndex(c => c.StatementId);
        builder
            .HasOne(c => c.Correction)
            .WithOne()
            .HasForeignKey<ConflictRow>(c => c.CorrectionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
