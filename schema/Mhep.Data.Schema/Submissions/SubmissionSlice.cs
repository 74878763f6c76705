using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Submissions;

/// <summary>A slice that a submission speaks of: the version that says what it said, and how that differed from what was current.</summary>
public sealed class SubmissionSlice
{
    /// <summary>The submission.</summary>
    public required Guid SubmissionId { get; init; }

    /// <summary>The slice.</summary>
    public required int SliceId { get; init; }

    /// <summary>The version that the submission brought, or, where nothing changed, the one that said the same.</summary>
    public required int VersionId { get; init; }

    /// <summary>Rows whose key was not there before.</summary>
    public required int Added { get; init; }

    /// <summary>Rows whose key was there with other facts.</summary>
    public required int Changed { get; init; }

    /// <summary>Keys that were there before and no longer are.</summary>
    public required int Removed { get; init; }

    /// <summary>Rows that say what was there before.</summary>
    public required int Unchanged { get; init; }
}

internal sealed class SubmissionSliceTable : IEntityTypeConfiguration<SubmissionSlice>
{
    public void Configure(EntityTypeBuilder<SubmissionSlice> builder)
    {
        builder.ToTable("submission_slice");
        builder.HasKey(slice => new { slice.SubmissionId, slice.SliceId });
        builder.HasIndex(slice => slice.VersionId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(slice => slice.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Slice>().WithMany().HasForeignKey(slice => slice.SliceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SliceVersion>().WithMany().HasForeignKey(slice => slice.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
