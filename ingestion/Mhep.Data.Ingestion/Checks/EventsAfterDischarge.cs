using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Engagements, contacts, job starts and sustained outcomes after the episode's discharge. They count, and are worth a look.</summary>
internal sealed class EventsAfterDischarge : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        foreach (var client in context.Clients)
        {
            if (client.DischargeDate is not { } left) continue;
            foreach (var (heading, dateOf) in ClientHeadings.Events)
            {
                if (dateOf(client) is { } date && date > left) context.ReportDate(FindingKinds.EventAfterDischarge, client.Place, heading, date);
            }
        }

        foreach (var job in context.Jobs)
        {
            if (context.EpisodeOf(job)?.DischargeDate is not { } left) continue;
            if (job.StartDate > left) context.ReportDate(FindingKinds.EventAfterDischarge, job.Place, job.HeadingOf(JobHeadings.Start), job.StartDate);
            foreach (var (_, heading, dateOf) in JobHeadings.Sustained)
            {
                if (dateOf(job) is { } date && date > left) context.ReportDate(FindingKinds.EventAfterDischarge, job.Place, job.HeadingOf(heading), date);
            }
        }
    }
}
