using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Slices;

/// <summary>At this data version the slice's current version became another. Append-only: what was known at any earlier time.</summary>
public sealed class CurrentVersionChange
{
    /// <summary>The data version made by the same commit.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The slice.</summary>
    public required int SliceId { get; init; }

    /// <summary>The version current from now on; null: none.</summary>
    public int? VersionId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime ChangedAt { get; init; }
}

internal sealed class CurrentVersionChangeTable : IEntityTypeConfiguration<CurrentVersionChange>
{
    public void Configure(EntityTypeBuilder<CurrentVersionChange> builder)
    {
        builder.ToTable("current_version_change");
        builder.HasKey(change => new { change.DataVersion, change.SliceId });
        builder.HasOne<Slice>().WithMany().HasForeignKey(change => change.SliceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SliceVersion>().WithMany().HasForeignKey(change => change.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
