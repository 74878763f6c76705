using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Submissions;

/// <summary>A stored finding of a submission's report: something a person must, or may want to, look at.</summary>
public sealed class FindingRecord
{
    /// <summary>The submission reported on.</summary>
    public required Guid SubmissionId { get; init; }

    /// <summary>Place in the report, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Stable code of the finding's kind, 'unknown-specialist'.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The sheet's name; null: about the file.</summary>
    public string? Sheet { get; init; }

    /// <summary>1-based row, as Excel shows it; null: about the sheet.</summary>
    public int? Row { get; init; }

    /// <summary>1-based column; null: about the row.</summary>
    public int? Column { get; init; }

    /// <summary>The heading of the column, as written.</summary>
    public string? Header { get; init; }

    /// <summary>What the cell held, cut and masked; null where it may not be shown.</summary>
    public string? CellText { get; init; }

    /// <summary>What is the matter, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What the person who sent the file should do.</summary>
    public required string Remedy { get; init; }
}

internal sealed class FindingRecordTable : IEntityTypeConfiguration<FindingRecord>
{
    public void Configure(EntityTypeBuilder<FindingRecord> builder)
    {
        builder.ToTable("finding");
        builder.HasKey(finding => new { finding.SubmissionId, finding.Ordinal });
        builder.Property(finding => finding.Severity).HasConversion<string>();
        builder.Property(finding => finding.Row).HasColumnName("row_number");
        builder.Property(finding => finding.Column).HasColumnName("column_number");
        builder.HasOne<Submission>().WithMany().HasForeignKey(finding => finding.SubmissionId).OnDelete(DeleteBehavior.Cascade);
    }
}
