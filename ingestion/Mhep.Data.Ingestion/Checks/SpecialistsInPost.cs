using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// A known specialist should have been in post on the day of what they are credited with: the engagement (or else the referral), a job's
/// start, an employer contact, a day of an aggregate return's period.
/// </summary>
internal sealed class SpecialistsInPost : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        foreach (var client in context.Clients)
        {
            if (client.EngagementDate is { } engaged)
            {
                var (mention, heading) = client.EngagedBy.IsBlank ? (client.Specialist, ClientHeadings.Specialist) : (client.EngagedBy, ClientHeadings.EngagedBy);
                Look(context, client.SiteCode, mention, engaged, engaged, client.Place, heading, "on the day of engagement");
            }
            else if (client.ReferralDate is { } referred)
            {
                Look(context, client.SiteCode, client.Specialist, referred, referred, client.Place, ClientHeadings.Specialist, "on the day of referral");
            }
        }

        foreach (var job in context.Jobs)
        {
            var heading = job.Group is null || job.Specialist.IsBlank ? ClientHeadings.Specialist : job.HeadingOf("Job Employment Specialist");
            var mention = job.Specialist.IsBlank ? context.EpisodeOf(job)?.Specialist ?? default : job.Specialist;
            Look(context, job.SiteCode, mention, job.StartDate, job.StartDate, job.Place, heading, "on the day the job started");
        }

        foreach (var contact in context.Workbook.EmployerContacts ?? [])
        {
            var day = contact.ContactDate;
            Look(context, contact.SiteCode, contact.Specialist, day, day, contact.Place, ClientHeadings.Specialist, "on the day of the contact");
        }

        foreach (var row in context.Workbook.Outcomes ?? [])
            Look(context, row.SiteCode, row.Specialist, row.PeriodStart, row.PeriodEnd, row.Place, ClientHeadings.Specialist, "on any day of the period");
    }

    private static void Look(
        CheckContext context, string siteCode, SpecialistMention mention, DateOnly from, DateOnly to, SheetRow place, string heading, string ofWhat)
    {
        if (mention.Code is not { } code || !context.Sites.TryGetValue(siteCode, out var site) || !site.Specialists.TryGetValue(code, out var spells)) return;
        foreach (var spell in spells)
        {
            if ((spell.Start is null || spell.Start <= to) && (spell.Leave is null || from <= spell.Leave)) return;
        }

        context.ReportCell(FindingKinds.SpecialistNotInPost, place, heading, code, ofWhat);
    }
}
