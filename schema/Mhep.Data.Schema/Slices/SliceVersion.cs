using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Slices;

/// <summary>
/// One accepted content of a slice. Its rows are those of its base without the <see cref="RowRemoval"/>s it makes, and the
/// rows that name it: a month that changes three rows stores three rows, and every old version can still be read exactly.
/// </summary>
public sealed class SliceVersion
{
    /// <summary>Internal key, never shown.</summary>
    public required int Id { get; init; }

    /// <summary>The slice.</summary>
    public required int SliceId { get; init; }

    /// <summary>Number within the slice, from 1, never used twice.</summary>
    public required int Number { get; init; }

    /// <summary>The version it was built on (current at the time); null for the first.</summary>
    public int? BaseVersionId { get; init; }

    /// <summary>The submission that brought it.</summary>
    public required Guid SubmissionId { get; init; }

    /// <summary>When it was accepted, UTC.</summary>
    public required DateTime AcceptedAt { get; init; }

    /// <summary>Hash over all rows and the coverage, in no order: equal means equal content.</summary>
    public required long ContentHash { get; init; }

    /// <summary>How many rows it has in all.</summary>
    public required int RowCount { get; init; }

    /// <summary>First day that the return covers; null where coverage means nothing for the kind.</summary>
    public DateOnly? DataFrom { get; init; }

    /// <summary>Last day that the return covers.</summary>
    public DateOnly? DataTo { get; init; }

    /// <summary>Whether the sheet holds all clients; no: aggregate returns win for its months. Null where it means nothing.</summary>
    public bool? AllClients { get; init; }
}

internal sealed class SliceVersionTable : IEntityTypeConfiguration<SliceVersion>
{
    public void Configure(EntityTypeBuilder<SliceVersion> builder)
    {
        builder.ToTable("slice_version");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.HasIndex(version => new { version.SliceId, version.Number }).IsUnique();
        builder.HasIndex(version => version.SubmissionId);
        builder.HasOne<Slice>().WithMany().HasForeignKey(version => version.SliceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SliceVersion>().WithMany().HasForeignKey(version => version.BaseVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Submission>().WithMany().HasForeignKey(version => version.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }
}
