using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Submissions;

/// <summary>Why a submission waits, or waited, for confirmation: what it would drop or restate.</summary>
public sealed class ConfirmationReason
{
    /// <summary>The submission.</summary>
    public required Guid SubmissionId { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The reason, in a sentence without a full stop.</summary>
    public required string Text { get; init; }
}

internal sealed class ConfirmationReasonTable : IEntityTypeConfiguration<ConfirmationReason>
{
    public void Configure(EntityTypeBuilder<ConfirmationReason> builder)
    {
        builder.ToTable("confirmation_reason");
        builder.HasKey(reason => new { reason.SubmissionId, reason.Ordinal });
        builder.HasOne<Submission>().WithMany().HasForeignKey(reason => reason.SubmissionId).OnDelete(DeleteBehavior.Cascade);
    }
}
