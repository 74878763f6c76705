namespace Mhep.Data.Analytics.Subgroups;

/// <summary>What clients are told apart by, as the Clients sheet says it at referral (bit-2020 section 3.3).</summary>
public enum SubgroupBy
{
    /// <summary>'14-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+', or the band that the sheet gives.</summary>
    AgeBand,

    /// <summary>Female, Male, or another gender.</summary>
    Gender,

    /// <summary>Whether a benefit was received at referral.</summary>
    BenefitStatus,
}
