namespace Mhep.Data.Analytics.Measures;

/// <summary>Catalogue entries of the caseload: people on a day, which do not add up over time.</summary>
internal static class CaseloadMeasures
{
    public static IEnumerable<Measure> All =>
    [
        new Measure
        {
            Key = MeasureKey.Caseload,
            Name = "Caseload",
            Definition =
                "People engaged on or before the period's last day and not discharged on or before it. A person with two open episodes counts once; over several sites, "
                + "once within a provider, since a person is a provider's. Our choice: people engaged before the service's start, handed over to it, are on its caseload.",
            Numerator = "People engaged and not discharged on the period's last day",
            Unit = MeasureUnit.Count,
            Cumulative = false,
            Additive = false,
            Source = Sources.Tool,
        },
        new Measure
        {
            Key = MeasureKey.CaseloadActive,
            Name = "Active caseload",
            Definition =
                "Of the caseload, people whose last contact was on the period's last day or in the 28 days before. Returns keep only the newest contact, so it is known at the end of "
                + "coverage alone; on other days it is not applicable.",
            Numerator = "People of the caseload with a contact in the 28 days before",
            Unit = MeasureUnit.Count,
            Cumulative = false,
            Additive = false,
            Source = Sources.Framework,
        },
        new Measure
        {
            Key = MeasureKey.CaseloadInWorkShare,
            Name = "Share of the caseload in work at referral",
            Definition =
                "Of the caseload on the period's last day, people who were employed when referred (advice: at most 15%). Our choice: of a person with two open episodes, either may say so.",
            Numerator = "People of the caseload employed at referral",
            Denominator = "People of the caseload",
            Unit = MeasureUnit.Rate,
            Basis = RateBasis.Cohort,
            Cumulative = false,
            Additive = false,
            HigherIsBetter = false,
            Source = Sources.Tool,
        },
    ];
}
