using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Clients;

/// <summary>One referral of one person to one site: a row of the Clients sheet, keyed person, site and referral date.</summary>
public sealed class Episode : VersionedRow
{
    /// <summary>Who was referred.</summary>
    public required long ClientId { get; init; }

    /// <summary>The site referred to.</summary>
    public required int SiteId { get; init; }

    /// <summary>The day the referral was received and accepted; null: counts in nothing that needs it.</summary>
    public DateOnly? ReferralDate { get; init; }

    /// <summary>The specialist of the row; null: unallocated, counts for the site only.</summary>
    public int? SpecialistId { get; init; }

    /// <summary>The specialist at engagement, where another than the row's.</summary>
    public int? EngagedBySpecialistId { get; init; }

    /// <summary>The clinical team that referred.</summary>
    public string? Team { get; init; }

    /// <summary>Where the referral came from.</summary>
    public string? ReferralSource { get; init; }

    /// <summary>What pays for the place.</summary>
    public string? FundingStream { get; init; }

    /// <summary>In work when referred; null where neither the flag nor a status says.</summary>
    public bool? EmployedAtReferral { get; init; }

    /// <summary>NHS employment status code when referred, 01 to 08 or ZZ.</summary>
    public string? EmploymentStatusAtReferral { get; init; }

    /// <summary>First meaningful contact ("access").</summary>
    public DateOnly? FirstMeaningfulContactDate { get; init; }

    /// <summary>The day the vocational profile was started.</summary>
    public DateOnly? VocationalProfileDate { get; init; }

    /// <summary>The day of the third appointment.</summary>
    public DateOnly? ThirdAppointmentDate { get; init; }

    /// <summary>First contact with an employer for this person.</summary>
    public DateOnly? FirstEmployerContactDate { get; init; }

    /// <summary>Last contact with the person.</summary>
    public DateOnly? LastContactDate { get; init; }

    /// <summary>Last support given in work.</summary>
    public DateOnly? LastInWorkSupportDate { get; init; }

    /// <summary>The day benefits advice was given.</summary>
    public DateOnly? BenefitsAdviceDate { get; init; }

    /// <summary>The day the person left the service; null while on the caseload.</summary>
    public DateOnly? DischargeDate { get; init; }

    /// <summary>Why the person left.</summary>
    public string? DischargeReason { get; init; }

    /// <summary>Whether the person left in work or not, as the sheet says it.</summary>
    public string? DischargeOutcome { get; init; }

    /// <summary>Age when referred, as a band ('25-34'), never a number.</summary>
    public string? AgeBand { get; init; }

    /// <summary>Gender; 'not known' and null (left blank) differ.</summary>
    public string? Gender { get; init; }

    /// <summary>Ethnicity; 'not known' and null (left blank) differ.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>Benefit received when referred.</summary>
    public string? BenefitAtReferral { get; init; }

    /// <summary>Time out of work when referred.</summary>
    public string? LengthOfUnemployment { get; init; }

    /// <summary>Whether the person agreed to evaluation; blank is no. Limits evaluation only.</summary>
    public required bool ConsentToEvaluation { get; init; }
}

internal sealed class EpisodeTable : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> builder)
    {
        builder.IsVersionedRow("episode");
        builder.HasIndex(episode => episode.ClientId);
        builder.HasOne<Client>().WithMany().HasForeignKey(episode => episode.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sites.Site>().WithMany().HasForeignKey(episode => episode.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmploymentSpecialist>().WithMany().HasForeignKey(episode => episode.SpecialistId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmploymentSpecialist>().WithMany().HasForeignKey(episode => episode.EngagedBySpecialistId).OnDelete(DeleteBehavior.Restrict);
    }
}
