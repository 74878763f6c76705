namespace Mhep.Data.Analytics.Measures;

/// <summary>Catalogue entries of days, hours and contacts a week.</summary>
internal static class TimeAndHoursMeasures
{
    public static IEnumerable<Measure> All =>
    [
        Entry(MeasureKey.EmployerContactsFaceToFacePerWeek, "Face-to-face employer contacts a week", MeasureUnit.PerWeek, true, $"{Sources.Fidelity} item 17: 6 a week",
            "Face-to-face contacts divided by full-time weeks in post: the sum over specialists of full-time equivalent x days in post / 7. A contact left blank is not face to face. "
            + "EMPLOYER_CONTACTS stands beside it, since providers call the item dated (golab-2024 Part 2). Our choice: a specialist whose time in post or full-time equivalent is unknown "
            + "leaves both sides, and the value is partial.",
            "Face-to-face contacts in the period", "Full-time weeks in post in the period"),
        Entry(MeasureKey.DaysToFirstJobMedian, "Median days to first job", MeasureUnit.Days, false, $"{Sources.Bit} section 3.4",
            "Kaplan-Meier median of the days from engagement (not before 0) to the first job start, of episodes engaged in the period; discharge and the end of coverage censor. "
            + "Not reached: no value. Unlike a mean of those who started, it does not flatter a slow service. "
            + "`timeToFirstJob` has the whole curve, the mean of starters and those who left beside it.",
            "Days from engagement to first job start", "Episodes engaged in the period"),
        Entry(MeasureKey.DaysToFirstEmployerContactMean, "Mean days to first employer contact", MeasureUnit.Days, false, $"{Sources.Fidelity} item 15",
            "Of episodes engaged in the period with a first employer contact inside coverage, the mean of the days from engagement to it (not before 0).",
            "Days from engagement to first employer contact, added up", "Episodes engaged in the period with a first employer contact"),
        Entry(MeasureKey.HoursPerWeekMedian, "Median hours a week", MeasureUnit.HoursPerWeek, null, $"{Sources.Bit} section 3.5",
            "Median of the hours a week at the start of JOB_STARTS of the period that give a number; of an even count, the mean of the middle two.",
            "Hours a week of jobs started in the period", "Jobs started in the period with a number of hours"),
    ];

    private static Measure Entry(
        MeasureKey key, string name, MeasureUnit unit, bool? higherIsBetter, string source, string definition, string numerator, string denominator) => new()
        {
            Key = key,
            Name = name,
            Definition = definition,
            Numerator = numerator,
            Denominator = denominator,
            Unit = unit,
            Cumulative = false,
            Additive = false,
            HigherIsBetter = higherIsBetter,
            Source = source,
        };
}
