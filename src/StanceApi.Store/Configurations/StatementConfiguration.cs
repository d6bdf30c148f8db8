using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Configurations;

internal sealed class StatementConfiguration : IEntityTypeConfiguration<StatementRow>
{
    public void Configure(EntityTypeBuilder<StatementRow> builder)
    {
        builder.ToTable("Statements");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.ArticleId, s.Id });
        builder.HasIndex(s => new { s.SaidFirst, s.Id });
        builder.HasIndex(s => s.Words);
        builder.HasIndex(s => s.EvidenceGroup);
        builder.HasIndex(s => new
        {
            s.Language,
            s.SaidFirst,
            s.Id,
        });
        // Those that reach over several days, for windows that begin within them.
        builder
            .HasIndex(
                s => new
                {
                    s.SaidFirst,
                    s.Id,
                    s.SaidLast,
                },
                "IX_Statements_Intervals"
            )
            .HasFilter("\"SaidLast\" > \"SaidFirst\"");
        builder
            .HasOne(s => s.Article)
            .WithMany(a => a.Statements)
            .HasForeignKey(s => s.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SpeakerConfiguration : IEntityTypeConfiguration<SpeakerRow>
{
    public void Configure(EntityTypeBuilder<SpeakerRow> builder)
    {
        builder.ToTable("StatementSpeakers");
        builder.HasKey(s => new { s.StatementId, s.Ordinal });
        builder.HasIndex(s => new
        {
            s.ActorId,
            s.SaidFirst,
            s.StatementId,
        });
        builder.HasIndex(s => new
        {
            s.SpeaksFor,
            s.SaidFirst,
            s.StatementId,
        });
        builder.HasIndex(s => s.LinkedActorId);
        builder
            .HasOne(s => s.Statement)
            .WithMany(s => s.Speakers)
            .HasForeignKey(s => s.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .Property(s => s.LinkReasons)
            .HasConversion<JsonConverter<string>, JsonComparer<string>>();
        builder
            .HasOne(s => s.Actor)
            .WithMany()
            .HasForeignKey(s => s.ActorId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpeakerCandidateConfiguration : IEntityTypeConfiguration<SpeakerCandidateRow>
{
    public void Configure(EntityTypeBuilder<SpeakerCandidateRow> builder)
    {
        builder.ToTable("SpeakerCandidates");
        builder.HasKey(c => new
        {
            c.StatementId,
            c.Ordinal,
            c.Rank,
        });
        builder
            .Property(c => c.Reasons)
            .HasConversion<JsonConverter<string>, JsonComparer<string>>();
        builder
            .HasOne<SpeakerRow>()
            .WithMany(s => s.Candidates)
            .HasForeignKey(c => new { c.StatementId, c.Ordinal })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne(c => c.Actor)
            .WithMany()
            .HasForeignKey(c => c.ActorId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StanceConfiguration : IEntityTypeConfiguration<StanceRow>
{
    public void Configure(EntityTypeBuilder<StanceRow> builder)
    {
        builder.ToTable("Stances");
        builder.HasKey(s => new { s.StatementId, s.ProposalId });
        builder.HasIndex(s => new
        {
            s.ProposalId,
            s.Label,
            s.StatementId,
        });
        // Most statements bear on few proposals: what does is walked by day without the rest.
        builder
            .HasIndex(
                s => new
                {
                    s.ProposalId,
                    s.SaidFirst,
                    s.StatementId,
                    s.Label,
                    s.Confidence,
                },
                "IX_Stances_Related"
            )
            .HasFilter("\"Label\" <> 'Unrelated'");
        // What models are least sure of, for review.
        builder
            .HasIndex(
                s => new
                {
                    s.Confidence,
                    s.StatementId,
                    s.ProposalId,
                },
                "IX_Stances_Doubtful"
            )
            .HasFilter("\"Label\" <> 'Unrelated' AND \"Source\" = 'Model'");
        // Few among millions: what every run leaves as it is, and tells.
        builder
            .HasIndex(s => new { s.ProposalId, s.StatementId }, "IX_Stances_Human")
            .HasFilter("\"Source\" = 'Human'");
        builder
            .HasOne(s => s.Statement)
            .WithMany(s => s.Stances)
            .HasForeignKey(s => s.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne(s => s.Proposal)
            .WithMany()
            .HasForeignKey(s => s.ProposalId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
