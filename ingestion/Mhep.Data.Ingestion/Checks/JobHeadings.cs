using System.Collections.Concurrent;
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

    private static readonly ConcurrentDictionary<(int Group, string Heading), string> Headings = new();

    /// <summary>The columns that say how long a job had lasted.</summary>
    public static IReadOnlyList<(int Weeks, string Heading, Func<JobRow, DateOnly?> Date)> Sustained { get; } =
    [
        (6, "6 week date", job => job.Sustained6WeeksDate),
        (13, "13 week date", job => job.Sustained13WeeksDate),
        (26, "26 week date", job => job.Sustained26WeeksDate),
    ];

    /// <summary>The heading as the job's sheet has it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="heading">The canonical heading on a Jobs sheet.</param>
    public static string HeadingOf(this JobRow job, string heading)
    {
        return job.Group is { } group ? Headings.GetOrAdd((group, heading), Grouped) : heading;
    }

    private static string Grouped((int Group, string Heading) key)
    {
        var (group, heading) = key;
        var rest = heading.StartsWith("Job ", StringComparison.Ordinal) ? heading[4..] : heading;
        return string.Create(CultureInfo.InvariantCulture, $"Job {group} {char.ToLowerInvariant(rest[0])}{rest[1..]}");
    }
}
