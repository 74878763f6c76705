using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.AggregateReturns;

/// <summary>Counts of a period that a site reports as totals, where client rows cannot be had. Null: not reported; 0: none.</summary>
public sealed class AggregateReturn : VersionedRow
{
    /// <summary>The site reported on.</summary>
    public required int SiteId { get; init; }

    /// <summary>The specialist reported on; null: the whole site.</summary>
    public int? SpecialistId { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Referrals (episodes).</summary>
    public int? Referrals { get; init; }

    /// <summary>Engagements (episodes).</summary>
    public int? Engagements { get; init; }

    /// <summary>Clients who started a first job (episodes).</summary>
    public int? FirstJobStarts { get; init; }

    /// <summary>Job starts, all jobs.</summary>
    public int? JobStarts { get; init; }

    /// <summary>Episodes whose job had lasted 6 weeks.</summary>
    public int? Sustained6Weeks { get; init; }

    /// <summary>Episodes whose job of fewer than 16 hours a week had lasted 13 weeks.</summary>
    public int? Sustained13WeeksUnder16Hours { get; init; }

    /// <summary>Episodes whose job of 16 hours a week or more had lasted 13 weeks.</summary>
    public int? Sustained13Weeks16HoursOrMore { get; init; }

    /// <summary>Episodes whose job had lasted 13 weeks, as reported; where null it follows from both bands.</summary>
    public int? Sustained13Weeks { get; init; }

    /// <summary>Episodes whose job had lasted 26 weeks.</summary>
    public int? Sustained26Weeks { get; init; }
}

internal sealed class AggregateReturnTable : IEntityTypeConfiguration<AggregateReturn>
{
    public void Configure(EntityTypeBuilder<AggregateReturn> builder)
    {
        builder.IsVersionedRow("aggregate_return");
        builder.HasOne<Sites.Site>().WithMany().HasForeignKey(item => item.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmploymentSpecialist>().WithMany().HasForeignKey(item => item.SpecialistId).OnDelete(DeleteBehavior.Restrict);
    }
}
