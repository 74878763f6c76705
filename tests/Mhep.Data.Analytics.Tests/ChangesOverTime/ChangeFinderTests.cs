using System.Globalization;
using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.ChangesOverTime;

/// <summary>Charts of a unit's own months.</summary>
public sealed class ChangeFinderTests(ITestOutputHelper output)
{
    private static readonly int[] Checked = [12, 15, 11, 14, 18, 13, 16, 12, 17, 15, 14, 13];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(801, 30)];

    [Fact]
    public void A_year_of_counts_has_the_check_values_limits()
    {
        var chart = Chart(Months(Checked));

        Assert.Equal((14.166667m, 3.181818m), (chart.Centre, chart.MeanMovingRange));
        Assert.Equal((5.70303m, 22.630303m), (chart.LowerLimit, chart.UpperLimit));
        Assert.Equal((8.524242m, 19.809091m), (chart.LowerNearLimit, chart.UpperNearLimit));
        Assert.Equal((12, false), (chart.PointsUsed, chart.TrialLimits));
        Assert.Equal("March 2022 is within what chance explains.", chart.Summary);
        Assert.Empty(chart.Notes);
    }

    [Fact]
    public void Fewer_than_twelve_points_have_trial_limits_and_say_so()
    {
        var chart = Chart(Months(Checked[..5]));

        Assert.True(chart.TrialLimits);
        Assert.Equal("5 of 12 months: trial limits, which will move.", Assert.Single(chart.Notes));
        Assert.Equal("Too few months to tell change from chance.", Chart(Months(4)).Summary);
        Assert.Null(Chart(Months(4)).Centre);
    }

    [Fact]
    public void A_jump_is_marked_and_told_with_its_direction()
    {
        var up = Chart(Months(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 30));
        var down = Chart(Months(20, 21, 20, 21, 20, 21, 20, 21, 20, 21, 20, 2));

        Assert.Equal((ChangeRule.OutsideLimits, true), (up.Points[^1].Rule, up.Points[^1].IsBetter));
        Assert.Equal("March 2022 is higher than chance explains. A change for the better.", up.Summary);
        Assert.Equal("March 2022 is lower than chance explains. Worth a conversation.", down.Summary);
        Assert.Contains("1 large jump was left out of the limits' width.", up.Notes);
    }

    [Fact]
    public void A_count_without_a_better_direction_only_says_what_happened()
    {
        var builder = SiteBuilder.Site();
        for (var month = 0; month < 12; month++) builder.Return(Day(month), LastDay(month), referrals: month == 11 ? 60 : 20 + (month % 2));
        var site = builder.Build();

        Assert.Equal("March 2022 is higher than chance explains.", new ChangeFinder(new Facts(1, [site])).OfSite(site, new ChangeQuestion { Measure = MeasureKey.Referrals })!.Summary);
    }

    [Fact]
    public void A_month_marked_not_compared_is_shown_with_its_reason_and_moves_nothing()
    {
        var chart = Chart(Months([.. Checked, 1]).Happened("2022-04-10", "2022-04-20", "The office burned down", notCompared: true).Happened("2021-06-01", "2021-06-30", "A vacancy"));

        Assert.Equal((13, 12, 14.166667m), (chart.Points.Count, chart.PointsUsed, chart.Centre));
        Assert.Equal("not compared: The office burned down", chart.Points[^1].LeftOut);
        Assert.Equal(("A vacancy", false, null), (chart.Points[2].Context[0].Note, chart.Points[2].Context[0].NotCompared, chart.Points[2].LeftOut));
        Assert.Equal("March 2022 is within what chance explains.", chart.Summary);
        Assert.Contains("1 month is shown and not compared; each says why.", chart.Notes);
    }

    [Fact]
    public void Whoever_may_not_read_notes_sees_that_a_month_is_not_compared_and_no_words()
    {
        var site = Months([.. Checked, 1]).Happened("2022-04-10", "2022-04-20", "The office burned down", notCompared: true).Build();
        var chart = new ChangeFinder(new Facts(1, [site])).OfSite(site, new ChangeQuestion { Measure = MeasureKey.JobStarts, WithContext = false })!;

        Assert.Equal(("not compared", 14.166667m), (chart.Points[^1].LeftOut, chart.Centre));
        Assert.All(chart.Points, point => Assert.Empty(point.Context));
    }

    [Fact]
    public void What_was_not_reported_or_the_service_did_not_run_in_is_left_out_and_parts_its_neighbours()
    {
        var builder = SiteBuilder.Site().Running("2021-04-15");
        for (var month = 0; month < 12; month++)
        {
            if (month != 5) builder.Return(Day(month), LastDay(month), jobs: 10 + month);
        }

        var chart = Chart(builder);

        Assert.Equal(["not there on every day", null, null, null, null, "not reported", null], chart.Points.Take(7).Select(point => point.LeftOut));
        Assert.Equal((10, 1m), (chart.PointsUsed, chart.MeanMovingRange));
        Assert.All(chart.Points, point => Assert.NotEqual(ChangeRule.Trend, point.Rule));
    }

    [Theory]
    [InlineData(4, TargetAssurance.ConsistentlyReached)]
    [InlineData(14, TargetAssurance.HitAndMiss)]
    [InlineData(25, TargetAssurance.ConsistentlyNotReached)]
    public void The_target_of_the_newest_month_is_held_against_the_limits(int target, TargetAssurance assurance)
    {
        var chart = Chart(Months(Checked).Target(MeasureKey.JobStarts, "2022-03-01", "2022-03-31", target));

        Assert.Equal((target, assurance), (chart.Target, chart.Assurance));
        Assert.Null(Chart(Months(Checked)).Assurance);
    }

    [Fact]
    public void Rates_of_few_people_say_that_counts_say_more()
    {
        var builder = SiteBuilder.Site();
        for (var month = 0; month < 12; month++) builder.Return(Day(month), LastDay(month), engagements: 8, six: 3 + (month % 2));
        var site = builder.Build();
        var chart = new ChangeFinder(new Facts(1, [site])).OfSite(site, new ChangeQuestion { Measure = MeasureKey.EngagementTo6WeekRate })!;

        Assert.Contains("Most months have fewer than 20 people, so the rate jumps by chance: the counts say more.", chart.Notes);
        Assert.Contains("Few a month: a longer period, or the time from one to the next, says more.", Chart(Months(1, 0, 2, 1, 0, 1, 2, 1, 0, 1, 1, 2)).Notes);
    }

    [Fact]
    public void Lines_stay_where_values_can_be()
    {
        Assert.Equal(0, Chart(Months(1, 9, 0, 8, 1, 9, 0, 8, 1, 9, 0, 8)).LowerLimit);
    }

    [Fact]
    public void Cumulative_measures_have_no_chart_and_the_whole_period_has_no_points()
    {
        var site = Months(Checked).Build();
        var finder = new ChangeFinder(new Facts(1, [site]));

        Assert.Null(finder.OfSite(site, new ChangeQuestion { Measure = MeasureKey.JobOutcomeRate }));
        var refusal = Assert.Throws<MeasureRequestException>(
            () => finder.OfSite(site, new ChangeQuestion { Measure = MeasureKey.JobStarts, Grain = Grain.WholePeriod }));
        Assert.Equal(MeasureRequestErrors.GrainWithoutPeriods, refusal.Code);
        refusal = Assert.Throws<MeasureRequestException>(
            () => finder.OfSite(site, new ChangeQuestion { Measure = MeasureKey.JobStarts, From = Days.Day("2022-01-02"), To = Days.Day("2022-01-01") }));
        Assert.Equal(MeasureRequestErrors.PeriodEndsBeforeItStarts, refusal.Code);
    }

    [Fact]
    public void Periods_that_the_range_cuts_are_left_out_and_quarters_are_advised_against()
    {
        var site = Months(Checked).Build();
        var finder = new ChangeFinder(new Facts(1, [site]));
        var chart = finder.OfSite(site, new ChangeQuestion { Measure = MeasureKey.JobStarts, From = Days.Day("2021-05-02"), To = Days.Day("2021-12-30") })!;
        var quarters = finder.OfSite(site, new ChangeQuestion { Measure = MeasureKey.JobStarts, Grain = Grain.Quarter })!;

        Assert.Equal(("2021-06", "2021-11"), (chart.Points[0].Value.Period.Label, chart.Points[^1].Value.Period.Label));
        Assert.Equal([38m, 45m, 45m, 42m], quarters.Points.Select(point => point.Value.Value!.Value));
        Assert.Contains("Months show a change sooner: twelve quarters take three years.", quarters.Notes);
    }

    [Fact]
    public void Several_sites_together_have_one_chart_of_their_sum()
    {
        var facts = Ask.Together(Months(Checked), Months([.. Checked], "T"));
        var chart = new ChangeFinder(facts).OfSites(facts.Sites, new ChangeQuestion { Measure = MeasureKey.JobStarts })!;

        Assert.Equal(28.333333m, chart.Centre);
        Assert.Contains("Sites that began or ended in between move the line too.", chart.Notes);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Points_and_lines_are_those_of_the_second_calculation(int seed)
    {
        output.WriteLine($"seed {seed}");
        var rows = new RandomRows(new Draw(seed)).Site("A", "P", 1);
        var site = SiteFacts.Build(rows);
        var plain = new PlainSite(rows, null, wholeSite: true);
        foreach (var measure in (ReadOnlySpan<MeasureKey>)[MeasureKey.Engagements, MeasureKey.Discharges, MeasureKey.Caseload, MeasureKey.JobStartTo6WeekRate])
        {
            var chart = new ChangeFinder(new Facts(1, [site])).OfSite(site, new ChangeQuestion { Measure = measure, From = Days.Day("2019-01-01"), To = Days.Day("2022-06-30"), Screen = false })!;
            var used = new List<decimal?>();
            for (var day = Days.Day("2019-01-01"); day < Days.Day("2022-06-30"); day = day.AddMonths(1))
            {
                var known = plain.Measure(measure, day, day.AddMonths(1).AddDays(-1));
                var isWhole = known.Status == "exact" && known.Under != 0 && PlainReturns.Each(day, day.AddMonths(1).AddDays(-1)).All(plain.There);
                used.Add(isWhole ? known.Over / (known.Under ?? 1) : null);
            }

            Assert.Equal(used.Select(value => value is { } known ? Math.Round(known, 6) : (decimal?)null), chart.Points.Select(point => point.LeftOut is null ? point.Value.Value : null));
            var steps = used.Zip(used.Skip(1)).Where(pair => pair is { First: not null, Second: not null }).Select(pair => Math.Abs(pair.Second!.Value - pair.First!.Value)).ToList();
            Assert.Equal(steps.Count == 0, chart.Centre is null);
            if (steps.Count == 0) continue;
            Assert.InRange(chart.Centre!.Value, used.Average()!.Value - 0.000001m, used.Average()!.Value + 0.000001m);
            Assert.InRange(chart.MeanMovingRange!.Value, steps.Average() - 0.000002m, steps.Average() + 0.000002m);
        }
    }

    private static ChangeOverTime Chart(SiteBuilder builder)
    {
        var site = builder.Build();
        return new ChangeFinder(new Facts(1, [site])).OfSite(site, new ChangeQuestion { Measure = MeasureKey.JobStarts })!;
    }

    private static SiteBuilder Months(params int[] counts) => Months(counts, "S");

    private static SiteBuilder Months(int[] counts, string code)
    {
        var site = SiteBuilder.Site(code).Of(code);
        for (var month = 0; month < counts.Length; month++) site.Return(Day(month), LastDay(month), jobs: counts[month]);
        return site;
    }

    private static string Day(int month) => new DateOnly(2021, 4, 1).AddMonths(month).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LastDay(int month) => new DateOnly(2021, 4, 1).AddMonths(month + 1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
