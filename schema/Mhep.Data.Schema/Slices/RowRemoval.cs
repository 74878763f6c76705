using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Slices;

/// <summary>A version of a slice no longer has a row of its base.</summary>
public sealed class RowRemoval
{
    /// <summary>The version without the row.</summary>
    public required int SliceVersionId { get; init; }

    /// <summary>The row's <see cref="VersionedRow.Id"/>.</summary>
    public required long RowId { get; init; }
}

internal sealed class RowRemovalTable : IEntityTypeConfiguration<RowRemoval>
{
    public void Configure(EntityTypeBuilder<RowRemoval> builder)
    {
        builder.ToTable("row_removal");
        builder.HasKey(removal => new { removal.SliceVersionId, removal.RowId });
        builder.HasOne<SliceVersion>().WithMany().HasForeignKey(removal => removal.SliceVersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
