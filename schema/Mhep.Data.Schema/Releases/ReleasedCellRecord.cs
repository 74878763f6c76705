using Mhep.Data.Schema.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Releases;

/// <summary>A cell of a release, as it is shown; exact figures are not in it.</summary>
public sealed class ReleasedCellRecord
{
    /// <summary>The release.</summary>
    public required int ReleaseId { get; init; }

    /// <summary>Place in the release, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Code of the site; null: all sites of the policy focus.</summary>
    public string? Site { get; init; }

    /// <summary>The group.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>Of a group: the region whose sites alone are in it; null: those of all regions.</summary>
    public string? Region { get; init; }

    /// <summary>Key of the measure in the catalogue, 'JOB_STARTS'.</summary>
    public required string Measure { get; init; }

    /// <summary>First day of the quarter or financial year.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day of it.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>True: every part is null.</summary>
    public required bool IsSuppressed { get; init; }

    /// <summary>A rounded count; a rate of the rounded parts.</summary>
    public decimal? Value { get; init; }

    /// <summary>Rounded.</summary>
    public int? Numerator { get; init; }

    /// <summary>Rounded; null for counts.</summary>
    public int? Denominator { get; init; }

    /// <summary>Sites that went into it.</summary>
    public required int UnitsIncluded { get; init; }

    /// <summary>Sites of the group without a figure.</summary>
    public required int UnitsMissing { get; init; }

    /// <summary>How many providers the sites are of.</summary>
    public required int Providers { get; init; }

    /// <summary>Of the group's sites, rounded.</summary>
    public decimal? LowerQuartile { get; init; }

    /// <summary>Of the group's sites, rounded.</summary>
    public decimal? Median { get; init; }

    /// <summary>Of the group's sites, rounded.</summary>
    public decimal? UpperQuartile { get; init; }

    /// <summary>Of the group's sites, rounded.</summary>
    public decimal? MeanOfUnits { get; init; }
}

internal sealed class ReleasedCellTable : IEntityTypeConfiguration<ReleasedCellRecord>
{
    public void Configure(EntityTypeBuilder<ReleasedCellRecord> builder)
    {
        builder.ToTable("released_cell");
        builder.HasKey(cell => new { cell.ReleaseId, cell.Ordinal });
        builder.Property(cell => cell.PolicyFocus).HasConversion<string>();
        builder.HasOne<Release>().WithMany().HasForeignKey(cell => cell.ReleaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
