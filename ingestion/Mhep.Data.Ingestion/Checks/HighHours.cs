using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Hours of 60 a week or more: often hours of a month, or two cells run together.</summary>
internal sealed class HighHours : ICheck
{
    private const decimal WorthALook = 60;

    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        foreach (var job in context.Jobs)
        {
            Look(context, job, JobHeadings.Hours, job.Hours);
            Look(context, job, JobHeadings.HoursAt13Weeks, job.HoursAt13Weeks);
        }
    }

    private static void Look(CheckContext context, JobRow job, string heading, WeeklyHours? hours)
    {
        if (hours?.Number is { } number && number >= WorthALook)
            context.ReportCell(FindingKinds.HoursHigh, job.Place, job.HeadingOf(heading), number.ToString(CultureInfo.InvariantCulture));
    }
}
