using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Jobs;

/// <summary>
/// One job of one person. It belongs to the newest episode referred on or before its start, unless the row names one;
/// which that is follows from the rows and is not stored, so that clients and jobs may arrive apart.
/// </summary>
public sealed class Job : VersionedRow
{
    /// <summary>Who started work.</summary>
    public required long ClientId { get; init; }

    /// <summary>The site that supported it.</summary>
    public required int SiteId { get; init; }

    /// <summary>The job's own specialist; null: the specialist of the client's row.</summary>
    public int? SpecialistId { get; init; }

    /// <summary>Whether the job's own cell says 'unallocated' (true) rather than being blank or absent (false).</summary>
    public bool SpecialistUnallocated { get; init; }

    /// <summary>The referral date that the row names its episode by, where it does.</summary>
    public DateOnly? NamedReferralDate { get; init; }

    /// <summary>The day paid work began.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The last day worked; null while it goes on.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; init; }

    /// <summary>Hours a week at start, where given as a number.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Which side of 16 hours a week the job is at start, by number or by band; null where unknown.</summary>
    public HoursBand? HoursBand { get; init; }

    /// <summary>Average hours a week at 13 weeks, where given as a number.</summary>
    public decimal? AverageHoursAt13Weeks { get; init; }

    /// <summary>Which side of 16 hours a week the job was at 13 weeks; null where unknown.</summary>
    public HoursBand? HoursBandAt13Weeks { get; init; }

    /// <summary>A competitive paid job; null: left blank, taken as yes and reported.</summary>
    public bool? CompetitivePaid { get; init; }

    /// <summary>The first four hours were worked; null: left blank, taken as yes and reported.</summary>
    public bool? FirstFourHoursWorked { get; init; }

    /// <summary>Job title, free text of a matched column.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Sector of the employer.</summary>
    public string? Sector { get; init; }

    /// <summary>Contract type.</summary>
    public string? ContractType { get; init; }

    /// <summary>Keyed hash of the employer's name under the provider's key; null where none was given.</summary>
    public byte[]? EmployerHash { get; init; }

    /// <summary>Kind of evidence (payslip, employer letter, ...).</summary>
    public string? EvidenceType { get; init; }

    /// <summary>The day of the evidence.</summary>
    public DateOnly? EvidenceDate { get; init; }

    /// <summary>State of the evidence.</summary>
    public string? EvidenceStatus { get; init; }
}

internal sealed class JobTable : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.IsVersionedRow("job");
        builder.HasIndex(job => job.ClientId);
        builder.Property(job => job.HoursBand).HasConversion<string>();
        builder.Property(job => job.HoursBandAt13Weeks).HasConversion<string>();
        builder.HasOne<Client>().WithMany().HasForeignKey(job => job.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sites.Site>().WithMany().HasForeignKey(job => job.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmploymentSpecialist>().WithMany().HasForeignKey(job => job.SpecialistId).OnDelete(DeleteBehavior.Restrict);
    }
}
