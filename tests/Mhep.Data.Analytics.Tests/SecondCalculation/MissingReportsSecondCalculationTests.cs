using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Time;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Missing reports against a calculation written apart from them, day by day over plain rows, on random data sets.</summary>
public sealed class MissingReportsSecondCalculationTests(ITestOutputHelper output)
{
    private static readonly MeasureKey[] Reported =
    [
        MeasureKey.Referrals, MeasureKey.Engagements, MeasureKey.FirstJobStarts, MeasureKey.JobStarts, MeasureKey.Sustained6Weeks,
        MeasureKey.Sustained13Weeks, MeasureKey.Sustained13WeeksUnder16Hours, MeasureKey.Sustained13Weeks16HoursOrMore, MeasureKey.Sustained26Weeks,
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_calculations_miss_the_same_days(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new RandomRows(new Draw(seed));
        var compared = 0;
        foreach (var rows in new[] { random.Site("A", "P", 1), random.Site("B", "P", 15), random.Site("C", "Q", 1) })
        {
            var site = SiteFacts.Build(rows);
            for (var first = new DateOnly(2018, 12, 1); first < new DateOnly(2022, 9, 1); first = first.AddMonths(1))
            {
                var month = ReportingMonth.Containing(first);
                var days = MissingReports.Of(site, month)?.Days.SelectMany(run => PlainReturns.Each(run.Start, run.End)) ?? [];
                Assert.Equal(
                    $"seed {seed}, {rows.Site.Code}, {month}: {string.Join(' ', Missing(rows, month))}",
                    $"seed {seed}, {rows.Site.Code}, {month}: {string.Join(' ', days)}");
                compared++;
            }
        }

        output.WriteLine($"{compared} months compared");
    }

    private static IEnumerable<DateOnly> Missing(SiteRows rows, ReportingMonth month) =>
        from day in PlainReturns.Each(month.First, month.Last)
        where !(rows.Site.ServiceStart > day) && !(rows.Site.ServiceEnd < day)
        where !Fully(rows, day) && !rows.Returns.Any(row => row.Days.Start <= day && day <= row.Days.End && Answers(rows, row))
        select day;

    private static bool Fully(SiteRows rows, DateOnly day) =>
        rows.Coverage.Any(coverage => coverage.AllClients && coverage.From <= day && day <= coverage.To);

    /// <summary>Whether the row, alone or with those of the site's other specialists for the same days, reports a total of the whole site.</summary>
    private static bool Answers(SiteRows rows, ReturnRow row)
    {
        if (row.Days.End < rows.Site.ServiceStart) return false;
        if (PlainReturns.Each(row.Days.Start, row.Days.End).Any(day => Fully(rows, day))) return false;
        if (row.Specialist == null) return Reported.Any(key => PlainReturns.Total(row, key) != null);
        var together = rows.Returns.Where(other => other.Specialist != null && other.Days == row.Days).ToList();
        var inPost = rows.Spells.Where(spell => !(spell.Leave < spell.Start) && !(spell.Start > row.Days.End) && !(spell.Leave < row.Days.Start));
        return inPost.All(spell => together.Exists(other => other.Specialist == spell.Specialist))
            && Reported.Any(key => together.TrueForAll(other => PlainReturns.Total(other, key) != null));
    }
}
