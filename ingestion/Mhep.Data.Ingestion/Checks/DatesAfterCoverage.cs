using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// Dates after the last day that the data cover. Planned outcomes are due, which is welcome; anything else there has not happened yet,
/// is not counted and is probably a slip.
/// </summary>
internal sealed class DatesAfterCoverage : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var clientCoverage = context.Workbook.ClientCoverage;
        foreach (var client in context.Clients)
        {
            if (!clientCoverage.TryGetValue(client.SiteCode, out var coverage)) continue;
            Look(context, client.Place, ClientHeadings.Referral, client.ReferralDate, coverage);
            foreach (var (heading, dateOf) in ClientHeadings.Events) Look(context, client.Place, heading, dateOf(client), coverage);
            Look(context, client.Place, ClientHeadings.Discharge, client.DischargeDate, coverage);
        }

        foreach (var job in context.Jobs)
        {
            if (!clientCoverage.TryGetValue(job.SiteCode, out var coverage)) continue;
            Look(context, job.Place, job.HeadingOf(JobHeadings.Start), job.StartDate, coverage);
            Look(context, job.Place, job.HeadingOf(JobHeadings.End), job.EndDate, coverage);
            foreach (var (_, heading, dateOf) in JobHeadings.Sustained)
            {
                if (dateOf(job) is { } date && date > coverage.DataTo) context.ReportDate(FindingKinds.DateDue, job.Place, job.HeadingOf(heading), date);
            }
        }

        foreach (var contact in context.Workbook.EmployerContacts ?? [])
        {
            if (context.Workbook.ContactCoverage.TryGetValue(contact.SiteCode, out var coverage))
                Look(context, contact.Place, "Contact date", contact.ContactDate, coverage);
        }

        foreach (var review in context.Workbook.FidelityReviews ?? [])
        {
            if (review.ReviewDate > context.Today) context.ReportDate(FindingKinds.DateDue, review.Place, "Review date", review.ReviewDate);
        }
    }

    private static void Look(CheckContext context, SheetRow place, string heading, DateOnly? date, SiteCoverage coverage)
    {
        if (date is { } day && day > coverage.DataTo) context.ReportDate(FindingKinds.DateAfterCoverage, place, heading, day);
    }
}
