using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Codes of specialists that neither the data nor the workbook's own sheet know at the site.</summary>
internal sealed class UnknownSpecialists : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        foreach (var client in context.Clients)
        {
            Look(context, client.SiteCode, client.Specialist, client.Place, ClientHeadings.Specialist);
            Look(context, client.SiteCode, client.EngagedBy, client.Place, ClientHeadings.EngagedBy);
        }

        foreach (var job in context.Jobs)
        {
            var heading = job.Group is null ? ClientHeadings.Specialist : job.HeadingOf("Job Employment Specialist");
            Look(context, job.SiteCode, job.Specialist, job.Place, heading);
        }

        foreach (var contact in context.Workbook.EmployerContacts ?? [])
            Look(context, contact.SiteCode, contact.Specialist, contact.Place, ClientHeadings.Specialist);
        foreach (var row in context.Workbook.Outcomes ?? [])
            Look(context, row.SiteCode, row.Specialist, row.Place, ClientHeadings.Specialist);
        foreach (var target in context.Workbook.Targets ?? [])
            Look(context, target.SiteCode, target.Specialist, target.Place, ClientHeadings.Specialist);
    }

    private static void Look(CheckContext context, string siteCode, SpecialistMention mention, SheetRow place, string heading)
    {
        if (mention.Code is { } code && context.Sites.TryGetValue(siteCode, out var site) && !site.Specialists.ContainsKey(code))
            context.ReportCell(FindingKinds.UnknownSpecialist, place, heading, code);
    }
}
