using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Slices;

/// <summary>
/// A stored row that knows which version of its slice brought it and from which sheet and row of which submission.
/// It belongs to that version and to every later one built on it, until a <see cref="RowRemoval"/> takes it out; it is never changed.
/// </summary>
public abstract class VersionedRow
{
    /// <summary>Unique over all tables of versioned rows.</summary>
    public required long Id { get; init; }

    /// <summary>The slice version that brought the row.</summary>
    public required int SliceVersionId { get; init; }

    /// <summary>The sheet it was read from.</summary>
    public required int SourceSheetId { get; init; }

    /// <summary>The 1-based row it was read from, as Excel shows it.</summary>
    public required int SourceRow { get; init; }

    /// <summary>Hash of the row's key within its slice: rows of two versions with one key are the same thing, changed or not.</summary>
    public required long KeyHash { get; init; }

    /// <summary>Hash of all the row says: equal means unchanged.</summary>
    public required long ContentHash { get; init; }
}

internal static class VersionedRowTable
{
    /// <summary>The table name and what every table of versioned rows has in common.</summary>
    public static void IsVersionedRow<TRow>(this EntityTypeBuilder<TRow> builder, string table)
        where TRow : VersionedRow
    {
        builder.ToTable(table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.SliceVersionId);
        builder.HasOne<SliceVersion>().WithMany().HasForeignKey(row => row.SliceVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SourceSheet>().WithMany().HasForeignKey(row => row.SourceSheetId).OnDelete(DeleteBehavior.Restrict);
    }
}
