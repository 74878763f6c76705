using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// Blank dates that silently lose a count: a reporting tool skips them without a word, so they are listed here. A referral
/// without its date, and engagements, discharges and ends of jobs that other cells show to have happened.
/// </summary>
internal sealed class BlankDates : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var withJobs = context.Jobs.Where(job => job.CompetitivePaid != false)
            .Select(context.EpisodeOf).OfType<ClientRow>().Select(client => client.Place).ToHashSet();
        foreach (var client in context.Clients)
        {
            if (client.ReferralDate is null && !context.HasError(client.Place))
                context.ReportCell(FindingKinds.ReferralDateBlank, client.Place, ClientHeadings.Referral, "");
            if (client.EngagementDate is null && SignOfEngagement(client, withJobs) is { } sign && !context.HasError(client.Place))
                context.ReportCell(FindingKinds.EngagementDateBlank, client.Place, ClientHeadings.Profile, "", sign);
            if (client.DischargeDate is null && SignOfDischarge(client) is { } left && !context.HasError(client.Place))
                context.ReportCell(FindingKinds.DischargeDateBlank, client.Place, ClientHeadings.Discharge, "", left);
        }

        foreach (var job in context.Jobs)
        {
            if (job is { EndDate: null, EndReason: not null } && !context.HasError(job.Place))
                context.ReportCell(FindingKinds.JobEndDateBlank, job.Place, job.HeadingOf(JobHeadings.End), "", ClientHeadings.InSentence(job.HeadingOf(JobHeadings.EndReason)));
        }
    }

    private static string? SignOfEngagement(ClientRow client, HashSet<Sheets.SheetRow> withJobs)
    {
        if (client.EngagedBy.Code is not null) return "engaged by";
        return withJobs.Contains(client.Place) ? "a job's start" : null;
    }

    private static string? SignOfDischarge(ClientRow client)
    {
        if (client.DischargeReason is not null) return "discharge reason";
        return client.DischargeOutcome is not null ? "discharge outcome" : null;
    }
}
