using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Submissions;

/// <summary>A column of a source sheet: what its heading was matched to. Of a column not matched, no cell is ever kept.</summary>
public sealed class SourceColumn
{
    /// <summary>The sheet.</summary>
    public required int SheetId { get; init; }

    /// <summary>1-based column; Excel's 'A' is 1.</summary>
    public required int Number { get; init; }

    /// <summary>The heading as written, cut, identifying values masked.</summary>
    public required string Heading { get; init; }

    /// <summary>The canonical heading it was matched to; null: not matched, dropped.</summary>
    public string? MatchedTo { get; init; }
}

internal sealed class SourceColumnTable : IEntityTypeConfiguration<SourceColumn>
{
    public void Configure(EntityTypeBuilder<SourceColumn> builder)
    {
        builder.ToTable("source_column");
        builder.HasKey(column => new { column.SheetId, column.Number });
        builder.HasOne<SourceSheet>().WithMany().HasForeignKey(column => column.SheetId).OnDelete(DeleteBehavior.Cascade);
    }
}
