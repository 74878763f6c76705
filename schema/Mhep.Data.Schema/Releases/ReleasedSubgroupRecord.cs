using Mhep.Data.Schema.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Releases;

/// <summary>One group of clients in a release for evaluators: of people who agreed to evaluation alone, as it is shown.</summary>
public sealed class ReleasedSubgroupRecord
{
    /// <summary>The release.</summary>
    public required int ReleaseId { get; init; }

    /// <summary>Place in the release, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>All sites of which are put together.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>Key of the measure in the catalogue, 'ENGAGEMENTS'.</summary>
    public required string Measure { get; init; }

    /// <summary>First day of the financial year.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>What clients are told apart by, 'Gender'.</summary>
    public required string SubgroupBy { get; init; }

    /// <summary>The group, from a closed list.</summary>
    public required string Name { get; init; }

    /// <summary>True: both parts are null.</summary>
    public required bool IsSuppressed { get; init; }

    /// <summary>Rounded.</summary>
    public int? Numerator { get; init; }

    /// <summary>Rounded; null for counts.</summary>
    public int? Denominator { get; init; }
}

internal sealed class ReleasedSubgroupTable : IEntityTypeConfiguration<ReleasedSubgroupRecord>
{
    public void Configure(EntityTypeBuilder<ReleasedSubgroupRecord> builder)
    {
        builder.ToTable("released_subgroup");
        builder.HasKey(cell => new { cell.ReleaseId, cell.Ordinal });
        builder.Property(cell => cell.PolicyFocus).HasConversion<string>();
        builder.HasOne<Release>().WithMany().HasForeignKey(cell => cell.ReleaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
