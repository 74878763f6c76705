using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Api.Evaluations;

/// <summary>
/// A referral of a person who agreed to evaluation, as a study may see it: under the study's own pseudonym, with days since the referral in place of dates, and
/// without site, provider, specialist, or the provider's own id.
/// </summary>
public sealed class EvaluationRow
{
    /// <summary>The person in this study: the same for all of the person's referrals, and another in every other study.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>Whom the service is for.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>NHS region of the service.</summary>
    public string? Region { get; init; }

    /// <summary>The financial year of the referral, '2022-23'; null where its date is not known, and then no days are either.</summary>
    public string? ReferralYear { get; init; }

    /// <summary>Age when referred, as a band.</summary>
    public string? AgeBand { get; init; }

    /// <summary>Gender; 'not known' and null (left blank) differ.</summary>
    public string? Gender { get; init; }

    /// <summary>Ethnicity; 'not known' and null (left blank) differ.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>In work when referred.</summary>
    public bool? EmployedAtReferral { get; init; }

    /// <summary>Days to the first meaningful contact; null: none known.</summary>
    public int? DaysToFirstContact { get; init; }

    /// <summary>Days to the engagement: the earlier of vocational profile started and third appointment; null: not engaged.</summary>
    public int? DaysToEngagement { get; init; }

    /// <summary>Days to the discharge; null: not discharged.</summary>
    public int? DaysToDischarge { get; init; }

    /// <summary>Days to the last day that the provider's return covers: what would have come later is not known.</summary>
    public int? DaysWatched { get; init; }

    /// <summary>Jobs of this referral, in order of their first days.</summary>
    public required IReadOnlyList<EvaluationJob> Jobs { get; init; }
}
