using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Events before the service's start are not counted; they are listed.</summary>
internal sealed class EventsBeforeService : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        foreach (var client in context.Clients)
        {
            if (StartOf(context, client.SiteCode) is not { } start) continue;
            Look(context, client.Place, ClientHeadings.Referral, client.ReferralDate, start);
            foreach (var (heading, dateOf) in ClientHeadings.Events) Look(context, client.Place, heading, dateOf(client), start);
            Look(context, client.Place, ClientHeadings.Discharge, client.DischargeDate, start);
        }

        foreach (var job in context.Jobs)
        {
            if (StartOf(context, job.SiteCode) is not { } start) continue;
            Look(context, job.Place, job.HeadingOf(JobHeadings.Start), job.StartDate, start);
            foreach (var (_, heading, dateOf) in JobHeadings.Sustained) Look(context, job.Place, job.HeadingOf(heading), dateOf(job), start);
        }

        foreach (var contact in context.Workbook.EmployerContacts ?? [])
            Look(context, contact.Place, "Contact date", contact.ContactDate, StartOf(context, contact.SiteCode));
    }

    private static DateOnly? StartOf(CheckContext context, string siteCode) =>
        context.Sites.TryGetValue(siteCode, out var site) ? site.ServiceStart : null;

    private static void Look(CheckContext context, SheetRow place, string heading, DateOnly? date, DateOnly? start)
    {
        if (date is { } day && day < start) context.ReportDate(FindingKinds.EventBeforeServiceStart, place, heading, day);
    }
}
