using System.Globalization;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.PersonalBests;

/// <summary>Values as people say them: people before percentages.</summary>
internal static class MeasurePhrases
{
    /// <summary>'11 people started work', '12 of 30 people started work within 12 months (40%)'.</summary>
    /// <param name="value">A value that is known.</param>
    /// <param name="perFte">A count was divided by full-time equivalents.</param>
    public static string Of(MeasureValue value, bool perFte)
    {
        var of = MeasureCatalogue.Find(value.Measure);
        if (of.Unit == MeasureUnit.Count) return Counted(value) + (perFte ? $", {Short(value, perFte)}" : "");
        return of.Unit == MeasureUnit.Rate ? Rate(value, of.Basis == RateBasis.Cohort) : Other(value);
    }

    /// <summary>The value alone, after the whole has been said: '14', '15 of 32 (47%)', '28 days'.</summary>
    /// <param name="value">A value that is known.</param>
    /// <param name="perFte">A count was divided by full-time equivalents.</param>
    public static string Short(MeasureValue value, bool perFte)
    {
        var of = MeasureCatalogue.Find(value.Measure);
        return of.Unit switch
        {
            MeasureUnit.Count => perFte ? $"{Number(value.Value)} for each full-time post" : Number(value.Value),
            MeasureUnit.Rate => of.Basis == RateBasis.Cohort ? $"{Number(value.Numerator)} of {Number(value.Denominator)} ({Percent(value.Value)}%)" : $"{Percent(value.Value)} for every 100",
            MeasureUnit.Days => $"{Number(value.Value)} days",
            _ => $"{Number(value.Value)} a week",
        };
    }

    private static string Counted(MeasureValue value)
    {
        var (one, several, verb) = value.Measure switch
        {
            MeasureKey.JobStarts => ("job", "jobs", "started"),
            MeasureKey.EmployerContacts => ("employer contact", "employer contacts", "took place"),
            _ => ("person", "people", Verb(value.Measure)),
        };
        var subject = value.Numerator switch
        {
            0 => one == "person" ? "No one" : $"No {several}",
            1 => $"1 {one}",
            var count => $"{Number(count)} {several}",
        };
        return $"{subject} {verb}";
    }

    private static string Verb(MeasureKey measure) => measure switch
    {
        MeasureKey.Access => "had a first meaningful contact",
        MeasureKey.Engagements => "engaged",
        MeasureKey.FirstJobStarts => "started work",
        MeasureKey.Sustained6Weeks => "reached 6 weeks in work",
        MeasureKey.Sustained13Weeks => "reached 13 weeks in work",
        MeasureKey.Sustained13WeeksUnder16Hours => "reached 13 weeks in work of under 16 hours a week",
        MeasureKey.Sustained13Weeks16HoursOrMore => "reached 13 weeks in work of 16 hours a week or more",
        MeasureKey.Sustained26Weeks => "reached 26 weeks in work",
        _ => $"counted as {MeasureCatalogue.Find(measure).Name.ToLowerInvariant()}",
    };

    private static string Rate(MeasureValue value, bool isShare)
    {
        var (over, under) = (Number(value.Numerator), Number(value.Denominator));
        var said = value.Measure switch
        {
            MeasureKey.ReferralToEngagement90DaysRate => $"{over} of {under} people referred engaged within 90 days",
            MeasureKey.Employment12MonthsRate => $"{over} of {under} people started work within 12 months",
            MeasureKey.Sustained13WeeksOfDueRate => $"{over} of {under} people kept work for 13 weeks",
            MeasureKey.JobStarts16HoursOrMoreShare => $"{over} of {under} jobs were of 16 hours a week or more",
            MeasureKey.CaseloadInWorkShare => $"{over} of {under} people on the caseload were in work when referred",
            MeasureKey.ReferralToEngagementRate => $"{over} people engaged while {under} were referred",
            MeasureKey.EmploymentRate => $"{over} people started work while {under} engaged",
            MeasureKey.JobStartTo6WeekRate => $"{over} people reached 6 weeks in work while {under} started",
            MeasureKey.JobStartTo13WeekRate => $"{over} people reached 13 weeks in work while {under} started",
            MeasureKey.JobStartTo26WeekRate => $"{over} people reached 26 weeks in work while {under} started",
            MeasureKey.EngagementTo6WeekRate => $"{over} people reached 6 weeks in work while {under} engaged",
            MeasureKey.EngagementTo13WeekRate => $"{over} people reached 13 weeks in work while {under} engaged",
            MeasureKey.EngagementTo26WeekRate => $"{over} people reached 26 weeks in work while {under} engaged",
            _ => $"{over} of {under}",
        };
        return isShare ? $"{said} ({Percent(value.Value)}%)" : $"{said} ({Percent(value.Value)} for every 100)";
    }

    private static string Other(MeasureValue value) => value.Measure switch
    {
        MeasureKey.DaysToFirstJobMedian => $"Half had a first job within {Number(value.Value)} days",
        MeasureKey.DaysToFirstEmployerContactMean => $"The first employer contact came after {Number(value.Value)} days on average",
        MeasureKey.EmployerContactsFaceToFacePerWeek => $"{Number(value.Value)} employers were met each week for each full-time post",
        _ => $"{MeasureCatalogue.Find(value.Measure).Name}: {Number(value.Value)}",
    };

    private static string Number(decimal? value) => value.GetValueOrDefault().ToString("0.#", CultureInfo.InvariantCulture);

    private static string Percent(decimal? share) => (share.GetValueOrDefault() * 100).ToString("0", CultureInfo.InvariantCulture);
}
