using System.Globalization;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>A sustained outcome must not be after the job's end, and cannot be before the job had lasted that long.</summary>
internal sealed class Sustainments : ICheck
{
    private const int DaysInAWeek = 7;

    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        foreach (var job in context.Jobs)
        {
            foreach (var (weeks, heading, dateOf) in JobHeadings.Sustained)
            {
                if (dateOf(job) is not { } date) continue;
                if (date > job.EndDate)
                    context.ReportDate(FindingKinds.SustainmentAfterJobEnd, job.Place, job.HeadingOf(heading), date);
                if (date < job.StartDate.AddDays(weeks * DaysInAWeek))
                    context.ReportDate(FindingKinds.SustainmentTooEarly, job.Place, job.HeadingOf(heading), date, weeks.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
