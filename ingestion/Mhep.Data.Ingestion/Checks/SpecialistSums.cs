using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>A site's row of an outcomes report against the sum of its specialists' rows for the same period. The site's row is taken.</summary>
internal sealed class SpecialistSums : ICheck
{
    private static readonly (string Heading, Func<OutcomesRow, int?> Count)[] Counts =
    [
        ("Referrals", row => row.Referrals),
        ("Engagements", row => row.Engagements),
        ("Clients starting a first job", row => row.FirstJobStarts),
        ("Job starts (all jobs)", row => row.JobStarts),
        ("Sustained 6 weeks", row => row.Sustained6Weeks),
        ("Sustained 13 weeks <16h", row => row.Sustained13WeeksUnder16Hours),
        ("Sustained 13 weeks >=16h", row => row.Sustained13Weeks16HoursOrMore),
        ("Sustained 13 weeks", row => row.Sustained13Weeks),
        ("Sustained 26 weeks", row => row.Sustained26Weeks),
    ];

    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var periods = (context.Workbook.Outcomes ?? []).GroupBy(row => (Site: row.SiteCode.ToUpperInvariant(), row.PeriodStart, row.PeriodEnd));
        foreach (var period in periods)
        {
            var site = period.FirstOrDefault(row => row.Specialist.IsBlank);
            var specialists = period.Where(row => !row.Specialist.IsBlank).ToList();
            if (site is null || specialists.Count == 0) continue;
            foreach (var (heading, count) in Counts)
            {
                // Specialists' rows that leave a count out do not say that it is none.
                if (count(site) is not { } whole || specialists.Exists(row => count(row) is null)) continue;
                var sum = specialists.Sum(row => count(row) ?? 0);
                if (sum != whole) context.ReportCell(FindingKinds.SpecialistsDisagree, site.Place, heading, Text(whole), Text(whole), Text(sum));
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
