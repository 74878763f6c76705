namespace Mhep.Data.Analytics.Measures;

/// <summary>Catalogue entries of events that are counted and add up.</summary>
internal static class CountMeasures
{
    private const string Sustained =
        "The day first reached lies in the period, on a job that counts as a job start; once an episode. "
        + "A day after coverage is due, not reached; a day after the job's end is not counted. ";

    private const string Bands =
        "By average hours a week at 13 weeks where given, else at the start, of the job that reached 13 weeks first; a job whose hours are unknown is in neither band. ";

    public static IEnumerable<Measure> All =>
    [
        Count(MeasureKey.Referrals, "Referrals", null, Sources.Tool,
            "Episodes whose referral date lies in the period. A later referral of the same person is counted again; a blank date is never counted.",
            "Episodes referred in the period"),
        Count(MeasureKey.ReferralsInWork, "Referrals in work", null, Sources.Tool,
            "Referrals of people who were employed when referred. Blank counts as out of work and is reported.",
            "Episodes referred in the period, employed at referral"),
        Count(MeasureKey.Access, "Access", true, Sources.Framework,
            "Episodes whose first meaningful contact lies in the period; counts for the specialist of the client's row.",
            "Episodes with a first meaningful contact in the period"),
        Count(MeasureKey.Engagements, "Engagements", true, $"{Sources.GoLab} Table 2",
            "Episodes engaged in the period: the earlier of vocational profile started and third appointment. An engagement before its referral counts on its own date.",
            "Episodes engaged in the period"),
        Count(MeasureKey.EngagementsToolRule, "Engagements by the reporting tool's rule", null, Sources.Tool,
            "Vocational profile started in the period and no discharge date in the return used: the tool drops those who have left, so past figures shrink.",
            "Episodes with a profile started in the period and no discharge date"),
        Count(MeasureKey.JobStarts, "Job starts", true, $"{Sources.Tool}; {Sources.GoLab} Table 2",
            "Starts of competitive paid jobs with the first four hours worked (either left blank counts as yes and is reported), on or after the episode's referral date. All jobs count.",
            "Jobs started in the period"),
        Count(MeasureKey.FirstJobStarts, "First job starts", true, $"{Sources.Tool}; {Sources.Bit} Table 4.1; {Sources.GoLab}",
            "Episodes whose first job start lies in the period: people into work. Our choice: a job before the service's start is not counted, so the next one is the first.",
            "Episodes with a first job start in the period"),
        Count(MeasureKey.Sustained6Weeks, "Sustained 6 weeks", true, $"{Sources.Bit} Table 4.1",
            Sustained + "Not the same measure as 13 or 26 weeks.", "Episodes that reached 6 weeks in the period"),
        Count(MeasureKey.Sustained13Weeks, "Sustained 13 weeks", true, $"{Sources.GoLab} Table 2",
            Sustained + "13 weeks are the start and 91 days. From aggregate returns that give the two bands of hours, both are needed.",
            "Episodes that reached 13 weeks in the period"),
        Count(MeasureKey.Sustained13WeeksUnder16Hours, "Sustained 13 weeks, under 16 hours", true, $"{Sources.GoLab} Table 2",
            Sustained + Bands, "Episodes that reached 13 weeks in the period in a job of fewer than 16 hours a week"),
        Count(MeasureKey.Sustained13Weeks16HoursOrMore, "Sustained 13 weeks, 16 hours or more", true, $"{Sources.GoLab} Table 2",
            Sustained + Bands, "Episodes that reached 13 weeks in the period in a job of 16 hours a week or more"),
        Count(MeasureKey.Sustained26Weeks, "Sustained 26 weeks", true, $"{Sources.Bit} Table 4.1",
            Sustained + "Not the same measure as 6 or 13 weeks.", "Episodes that reached 26 weeks in the period"),
        Count(MeasureKey.Discharges, "Discharges", null, Sources.Tool,
            "Episodes whose discharge date lies in the period.", "Episodes discharged in the period"),
        Count(MeasureKey.EmployerContacts, "Employer contacts", true, $"{Sources.Fidelity} item 17",
            "Contacts with employers in the period. They have a coverage of their own: the days that returns of contacts speak of.",
            "Contacts in the period"),
    ];

    private static Measure Count(MeasureKey key, string name, bool? higherIsBetter, string source, string definition, string numerator) => new()
    {
        Key = key,
        Name = name,
        Definition = definition.TrimEnd(),
        Numerator = numerator,
        Unit = MeasureUnit.Count,
        Cumulative = false,
        Additive = true,
        HigherIsBetter = higherIsBetter,
        Source = source,
    };
}
