using System.Globalization;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>The canonical headings of a job's cells: 'Job start date' on a Jobs sheet, 'Job 2 start date' in a client's row.</summary>
internal static class JobHeadings
{
    public const string Start = "Job start date";
    public const string End = "Job end date";
    public const string EndReason = "Job end reason";
    public const string Hours = "Hours per week";
    public const string HoursAt13Weeks = "Average hours at 13 weeks";
    public const string Competitive = "Competitive paid job";
    public const string FirstHours = "First 4 hours worked";

    /// <summary>The heading as the job's sheet has it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="heading">The canonical heading on a Jobs sheet.</param>
    public static string HeadingOf(this JobRow job, string heading)
    {
        if (job.Group is not { } group) return heading;
        var rest = heading.StartsWith("Job ", StringComparison.Ordinal) ? heading[4..] : heading;
        return string.Create(CultureInfo.InvariantCulture, $"Job {group} {char.ToLowerInvariant(rest[0])}{rest[1..]}");
    }

    /// <summary>The days on which the job had lasted, with the weeks and the canonical heading of each.</summary>
    /// <param name="job">The job.</param>
    public static IEnumerable<(int Weeks, DateOnly Date, string Heading)> Sustained(this JobRow job)
    {
        if (job.Sustained6WeeksDate is { } six) yield return (6, six, "6 week date");
        if (job.Sustained13WeeksDate is { } thirteen) yield return (13, thirteen, "13 week date");
        if (job.Sustained26WeeksDate is { } twentySix) yield return (26, twentySix, "26 week date");
    }
}
