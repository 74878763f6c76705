using System.Globalization;
using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The Outcomes report: a row a month of a site, or of one of its specialists.</summary>
internal static class OutcomesSheet
{
    private const string Name = "Outcomes report";

    private static readonly ColumnOf<(string Site, AggregateCounts Counts)>[] Counts =
    [
        new("Referrals", row => Cell.Number(row.Counts.Referrals)),
        new("Engagements", row => Cell.Number(row.Counts.Engagements)),
        new("Clients starting a first job", row => Cell.Number(row.Counts.FirstJobs)),
        new("Job starts (all jobs)", row => Cell.Number(row.Counts.Jobs)),
        new("Sustained 6 weeks", row => Cell.Number(row.Counts.SixWeeks)),
        new("Sustained 13 weeks <16h", row => Cell.Number(row.Counts.ThirteenWeeksUnder16)),
        new("Sustained 13 weeks >=16h", row => Cell.Number(row.Counts.ThirteenWeeksFrom16)),
        new("Sustained 13 weeks", row => Cell.Number(row.Counts.ThirteenWeeksUnder16 + row.Counts.ThirteenWeeksFrom16)),
        new("Sustained 26 weeks", row => Cell.Number(row.Counts.TwentySixWeeks)),
    ];

    /// <summary>A row a month, the month written '2019-07'.</summary>
    public static SheetContent ByMonth(string site, IEnumerable<AggregateCounts> months) => Sheet(
        [
            new("Month", row => Cell.Text(row.Counts.First.ToString("yyyy-MM", CultureInfo.InvariantCulture))),
            new("Site", row => Cell.Text(row.Site)),
        ],
        site,
        months);

    /// <summary>A row a month and specialist beside one for the whole site, each with its period's first and last day.</summary>
    public static SheetContent BySpecialist(string site, IEnumerable<AggregateCounts> months) => Sheet(
        [
            new("Period start", row => Cell.Date(row.Counts.First)),
            new("Period end", row => Cell.Date(row.Counts.Last)),
            new("Site", row => Cell.Text(row.Site)),
            new("Employment Specialist", row => Cell.Text(row.Counts.SpecialistCode)),
        ],
        site,
        months);

    private static SheetContent Sheet(
        IEnumerable<ColumnOf<(string Site, AggregateCounts Counts)>> keys, string site, IEnumerable<AggregateCounts> months) =>
        ColumnOf<(string Site, AggregateCounts Counts)>.Sheet(
            Name, Notices.Plain, [.. keys, .. Counts], months.Select(counts => (site, counts)));
}
