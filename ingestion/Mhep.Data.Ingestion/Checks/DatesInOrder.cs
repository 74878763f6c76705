using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Referral, then engagement, then the job's start, then its end; discharge not before referral; leaving not before starting.</summary>
internal sealed class DatesInOrder : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        foreach (var client in context.Clients) Look(context, client);
        foreach (var job in context.Jobs) Look(context, job);
        foreach (var spell in context.Workbook.Specialists ?? [])
        {
            if (spell.LeaveDate is { } leave && leave < spell.StartDate)
                context.ReportDate(FindingKinds.DatesOutOfOrder, spell.Place, "Leave date", leave, "start date");
        }
    }

    private static void Look(CheckContext context, ClientRow client)
    {
        if (client.ReferralDate is not { } referred) return;
        foreach (var (heading, dateOf) in ClientHeadings.Events)
        {
            if (dateOf(client) is { } date && date < referred) context.ReportDate(FindingKinds.DatesOutOfOrder, client.Place, heading, date, "referral date");
        }

        if (client.DischargeDate is { } discharged && discharged < referred)
            context.ReportDate(FindingKinds.DatesOutOfOrder, client.Place, ClientHeadings.Discharge, discharged, "referral date");
    }

    private static void Look(CheckContext context, JobRow job)
    {
        if (job.EndDate is { } end && end < job.StartDate)
            context.ReportDate(FindingKinds.DatesOutOfOrder, job.Place, job.HeadingOf(JobHeadings.End), end, "its start date");

        var episode = context.EpisodeOf(job);
        if (episode is null)
        {
            // Every referral of the client is later than the job, or the one it names is not there (which another check says).
            if (job.NamedReferralDate is null && context.Episodes.TryGetValue(new ClientAtSite(job.SiteCode, job.ClientId), out var all)
                && all.Exists(other => other.ReferralDate is not null))
                Report(context, job, "referral date");
            return;
        }

        if (job.StartDate < episode.ReferralDate) Report(context, job, "referral date");
        else if (job.StartDate < episode.EngagementDate) Report(context, job, "the engagement");
    }

    private static void Report(CheckContext context, JobRow job, string before) =>
        context.ReportDate(FindingKinds.DatesOutOfOrder, job.Place, job.HeadingOf(JobHeadings.Start), job.StartDate, before);
}
