using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Targets;

/// <summary>What a contract asks of a site, or of one specialist, in a period. None is ever split over shorter periods.</summary>
public sealed class Target : VersionedRow
{
    /// <summary>The site the target is for.</summary>
    public required int SiteId { get; init; }

    /// <summary>The specialist it is for; null: the whole site.</summary>
    public int? SpecialistId { get; init; }

    /// <summary>Key of the measure in the catalogue, 'JOB_STARTS'.</summary>
    public required string Measure { get; init; }

    /// <summary>First day of the target's period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last day of the target's period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Which of the contract's scenarios.</summary>
    public required TargetScenario Scenario { get; init; }

    /// <summary>In the measure's unit: a count, or a rate as a share.</summary>
    public required decimal Value { get; init; }

    /// <summary>Version of the agreement; of two for the same period the one agreed on last counts.</summary>
    public string? Version { get; init; }

    /// <summary>The day it was agreed on.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>Why it was set or changed.</summary>
    public string? Reason { get; init; }
}

internal sealed class TargetTable : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.IsVersionedRow("target");
        builder.Property(target => target.Scenario).HasConversion<string>();
        builder.HasOne<Sites.Site>().WithMany().HasForeignKey(target => target.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmploymentSpecialist>().WithMany().HasForeignKey(target => target.SpecialistId).OnDelete(DeleteBehavior.Restrict);
    }
}
