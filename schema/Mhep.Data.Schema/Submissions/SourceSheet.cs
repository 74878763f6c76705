using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Submissions;

/// <summary>A sheet of a submission that rows were read from: with a row number it is the lineage of a stored row.</summary>
public sealed class SourceSheet
{
    /// <summary>Internal key, never shown.</summary>
    public required int Id { get; init; }

    /// <summary>The submission the sheet is part of.</summary>
    public required Guid SubmissionId { get; init; }

    /// <summary>1-based place of the sheet in the workbook.</summary>
    public required int Position { get; init; }

    /// <summary>The sheet's name, identifying values masked.</summary>
    public required string Name { get; init; }

    /// <summary>What the headings showed it to be, 'Clients'; null: not recognised.</summary>
    public string? Kind { get; init; }

    /// <summary>1-based row of the headings; null: not recognised.</summary>
    public int? HeadingRow { get; init; }
}

internal sealed class SourceSheetTable : IEntityTypeConfiguration<SourceSheet>
{
    public void Configure(EntityTypeBuilder<SourceSheet> builder)
    {
        builder.ToTable("source_sheet");
        builder.Property(sheet => sheet.Id).ValueGeneratedNever();
        builder.HasIndex(sheet => new { sheet.SubmissionId, sheet.Position }).IsUnique();
        builder.HasOne<Submission>().WithMany().HasForeignKey(sheet => sheet.SubmissionId).OnDelete(DeleteBehavior.Cascade);
    }
}
