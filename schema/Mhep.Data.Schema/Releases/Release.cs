using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Releases;

/// <summary>Figures made for those who may not see exact ones: once, from one version of the data, and never changed.</summary>
public sealed class Release
{
    /// <summary>By which it is listed; the greatest is the newest.</summary>
    public int Id { get; init; }

    /// <summary>When it was made; UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>The data version that its figures are of.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The rule in force: the smallest count but 0 that is shown.</summary>
    public required int SmallestShown { get; init; }

    /// <summary>The rule in force: counts go to the nearest multiple of it.</summary>
    public required int RoundedTo { get; init; }

    /// <summary>The rule in force: a rate of fewer is not shown.</summary>
    public required int LeastDenominator { get; init; }

    /// <summary>The rule in force: a group of fewer providers is not shown.</summary>
    public required int LeastProviders { get; init; }

    /// <summary>The rule in force: of fewer providers a region may leave over nothing of its policy focus.</summary>
    public required int LeastProvidersLeftOver { get; init; }

    /// <summary>The rule in force: nor of fewer people or events.</summary>
    public required int LeastCountLeftOver { get; init; }

    /// <summary>The rule in force: the greatest share of a group, in percent, that one provider may have.</summary>
    public required int MostOfOneProvider { get; init; }

    /// <summary>The rule in force: the greatest share that two may have.</summary>
    public required int MostOfTwoProviders { get; init; }

    /// <summary>The rule in force: how many values a hidden count keeps.</summary>
    public required int LeastFeasible { get; init; }

    /// <summary>Why the rule was allowed to show more than the default does; null where it does not.</summary>
    public string? LaxerBecause { get; init; }

    /// <summary>How many cells it has.</summary>
    public required int CellCount { get; init; }
}

internal sealed class ReleaseTable : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder) => builder.ToTable("release");
}
