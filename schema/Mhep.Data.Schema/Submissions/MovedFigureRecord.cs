using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Submissions;

/// <summary>A figure of a closed quarter that a submission moves: one of those that its report lists.</summary>
public sealed class MovedFigureRecord
{
    /// <summary>The submission.</summary>
    public required Guid SubmissionId { get; init; }

    /// <summary>Place in the report, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Code of the site.</summary>
    public required string Site { get; init; }

    /// <summary>Code of the employment specialist whose figure it is; null: the site's.</summary>
    public string? Specialist { get; init; }

    /// <summary>Key of the measure in the catalogue, 'JOB_STARTS'.</summary>
    public required string Measure { get; init; }

    /// <summary>The quarter, '2023-24-Q1'.</summary>
    public required string Quarter { get; init; }

    /// <summary>The figure before.</summary>
    public required decimal Before { get; init; }

    /// <summary>The figure after; null: known no more, or not wholly.</summary>
    public decimal? After { get; init; }
}

internal sealed class MovedFigureTable : IEntityTypeConfiguration<MovedFigureRecord>
{
    public void Configure(EntityTypeBuilder<MovedFigureRecord> builder)
    {
        builder.ToTable("moved_figure");
        builder.HasKey(figure => new { figure.SubmissionId, figure.Ordinal });
        builder.HasOne<Submission>().WithMany().HasForeignKey(figure => figure.SubmissionId).OnDelete(DeleteBehavior.Cascade);
    }
}
