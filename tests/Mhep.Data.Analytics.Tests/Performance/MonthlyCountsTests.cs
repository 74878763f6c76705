using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.Performance;

/// <summary>Counts of many specialists at once, against one figure at a time and against the rows.</summary>
public sealed class MonthlyCountsTests
{
    private static readonly DateOnly From = new(2019, 11, 5);
    private static readonly DateOnly To = new(2021, 4, 30);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_count_is_the_figure_of_that_specialist_and_month(int seed)
    {
        var draw = new Draw(seed);
        var builder = SiteBuilder.Site().Running(null).Covered("2019-11-05", "2021-04-30");
        for (var client = 1; client <= 200; client++)
        {
            var (referred, specialist) = (draw.Day(From, To), "ES" + draw.Upto(3));
            builder.Episode(client, referred.ToString("O", CultureInfo.InvariantCulture), referred.ToString("O", CultureInfo.InvariantCulture), by: specialist);
            if (draw.Chance(70)) builder.Job(client, draw.DayAfter(referred, 300).ToString("O", CultureInfo.InvariantCulture));
        }

        var site = builder.Build();
        foreach (var measure in new[] { MeasureKey.JobStarts, MeasureKey.Referrals, MeasureKey.Engagements })
        {
            var counts = MonthlyCounts.Of(site.Specialists, measure, ReportingMonth.Parse("2019-12"), ReportingMonth.Parse("2021-03"));

            Assert.Equal(16, counts.Months);
            for (var i = 0; i < site.Specialists.Count; i++)
            {
                for (var month = 0; month < counts.Months; month++)
                {
                    var days = ReportingMonth.Containing(new DateOnly(2019, 12, 1).AddMonths(month)).Days;
                    var figure = UnitFacts.Of(site.Specialists[i]).Count(measure switch
                    {
                        MeasureKey.JobStarts => EventKind.JobStart,
                        MeasureKey.Referrals => EventKind.Referral,
                        _ => EventKind.Engagement,
                    }, days);
                    Assert.Equal(figure, counts[i][month]);
                }
            }
        }
    }

    [Fact]
    public void Days_before_the_first_and_after_the_last_month_are_left_out()
    {
        var site = SiteBuilder.Site().Running(null).Covered("2020-01-01", "2020-12-31")
            .Episode(1, "2020-01-31", by: "A").Episode(2, "2020-02-01", by: "A").Episode(3, "2020-03-31", by: "A").Episode(4, "2020-04-01", by: "A").Build();

        var counts = MonthlyCounts.Of(site.Specialists, MeasureKey.Referrals, ReportingMonth.Parse("2020-02"), ReportingMonth.Parse("2020-03"));

        Assert.Equal([1, 1], counts[0].ToArray());
    }

    [Fact]
    public void What_does_not_count_events_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() =>
            MonthlyCounts.Of([], MeasureKey.JobOutcomeRate, ReportingMonth.Parse("2020-02"), ReportingMonth.Parse("2020-03")));

        Assert.Contains("JobOutcomeRate is no count of events", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_in_the_wrong_order_are_refused()
    {
        Assert.Throws<ArgumentException>(() => MonthlyCounts.Of([], MeasureKey.JobStarts, ReportingMonth.Parse("2020-03"), ReportingMonth.Parse("2020-02")));
    }
}
