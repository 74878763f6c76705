using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// A site's counts of an outcomes report against the clients and jobs of the same workbook, where these cover the whole period and leave
/// nobody out. Figures come from the rows then; that the two differ is worth a look.
/// </summary>
internal sealed class AggregateDifferences : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        if (context.Workbook.Clients is null || context.Workbook.Outcomes is not { } outcomes) return;
        var clients = context.Clients.ToLookup(client => client.SiteCode, StringComparer.OrdinalIgnoreCase);
        var jobs = context.Jobs.ToLookup(job => job.SiteCode, StringComparer.OrdinalIgnoreCase);
        foreach (var row in outcomes.Where(row => row.Specialist.IsBlank))
        {
            var isCovered = context.Workbook.ClientCoverage.TryGetValue(row.SiteCode, out var coverage)
                && coverage.AllClients && coverage.DataFrom <= row.PeriodStart && row.PeriodEnd <= coverage.DataTo;
            if (isCovered && clients.Contains(row.SiteCode)) Look(context, row, clients[row.SiteCode], jobs[row.SiteCode]);
        }
    }

    private static void Look(CheckContext context, OutcomesRow row, IEnumerable<ClientRow> clients, IEnumerable<JobRow> jobs)
    {
        Compare(context, row, "Referrals", row.Referrals, clients.Count(client => IsIn(row, client.ReferralDate)));
        Compare(context, row, "Engagements", row.Engagements, clients.Count(client => IsIn(row, client.EngagementDate)));
        if (context.Workbook.Jobs is not null)
            Compare(context, row, "Job starts (all jobs)", row.JobStarts, jobs.Count(job => IsIn(row, job.StartDate) && CountsAsStart(context, job)));
    }

    private static bool CountsAsStart(CheckContext context, JobRow job) =>
        job.CompetitivePaid != false && job.FirstFourHoursWorked != false
        && context.EpisodeOf(job) is { } episode && !(job.StartDate < episode.ReferralDate);

    private static bool IsIn(OutcomesRow row, DateOnly? day) => day >= row.PeriodStart && day <= row.PeriodEnd;

    private static void Compare(CheckContext context, OutcomesRow row, string heading, int? reported, int counted)
    {
        if (reported is not { } said || said == counted) return;
        var (saidText, countedText) = (said.ToString(CultureInfo.InvariantCulture), counted.ToString(CultureInfo.InvariantCulture));
        context.ReportCell(FindingKinds.ReturnDisagrees, row.Place, heading, saidText, saidText, countedText);
    }
}
