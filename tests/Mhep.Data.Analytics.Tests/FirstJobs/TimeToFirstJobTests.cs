using Mhep.Data.Analytics.FirstJobs;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.FirstJobs;

public sealed class TimeToFirstJobTests(ITestOutputHelper output)
{
    private static readonly PeriodRequest Year = PeriodRequest.Range(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Fact]
    public void Those_who_started_left_and_still_wait_are_told_apart()
    {
        var site = SiteBuilder.Site().Covered("2023-01-01", "2023-12-31")
            .Episode(1, referred: "2023-01-01", engaged: "2023-01-01").Job(1, "2023-01-11")
            .Episode(2, referred: "2023-01-01", engaged: "2023-01-01", discharged: "2023-06-30").Job(2, "2023-01-31")
            .Episode(3, referred: "2023-01-01", engaged: "2023-01-01", discharged: "2023-02-01")
            .Episode(4, referred: "2023-01-01", engaged: "2023-01-01")
            .Episode(5, referred: "2023-01-01", engaged: "2023-01-01", discharged: "2024-02-01")
            .Build();

        var told = Finder(site).OfSite(site, Year)!;

        Assert.Equal((5, 2, 1, 2), (told.Engaged, told.Started, told.Discharged, told.StillWaiting));
        Assert.Equal(20, told.MeanDaysOfStarters);
        Assert.Equal((null, ValueStatus.NotApplicable), (told.Median.Value, told.Median.Status));
        Assert.Empty(told.Curve);
        Assert.Equal("Too few to tell: the curve needs 8 people who are still waiting.", told.Notes[0]);
    }

    [Fact]
    public void A_discharge_on_the_last_day_of_coverage_is_one()
    {
        var site = SiteBuilder.Site().Covered("2023-01-01", "2023-12-31").Episode(1, referred: "2023-01-01", engaged: "2023-01-01", discharged: "2023-12-31").Build();

        var told = Finder(site).OfSite(site, Year)!;

        Assert.Equal((1, 0, null), (told.Discharged, told.StillWaiting, told.MeanDaysOfStarters));
    }

    [Fact]
    public void The_curve_says_where_it_stops()
    {
        var builder = SiteBuilder.Site().Covered("2023-01-01", "2023-12-31");
        for (var client = 1; client <= 9; client++)
            builder.Episode(client, referred: "2023-01-01", engaged: "2023-01-01").Job(client, $"2023-01-{1 + client:00}");
        var site = builder.Build();

        var told = Finder(site).OfSite(site, Year)!;

        Assert.Equal([(1, 9), (2, 8)], told.Curve.Select(point => (point.Days, point.AtRisk)));
        Assert.Equal(["The curve stops before day 3: fewer than 8 were still waiting then."], told.Notes);
        Assert.Equal(5, told.Median.Value);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Means_and_numbers_agree_with_those_read_off_the_rows(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new RandomRows(new Draw(seed));
        SiteRows[] rows = [random.Site("A", "P", 1), random.Site("B", "Q", 100)];
        var facts = new Facts(1, rows.Select(SiteFacts.Build));
        var (from, to) = random.Period(rows);

        foreach (var one in rows)
        {
            var site = facts.Site(one.Site.Code)!;
            AssertEqual(Plain(one, from, to, _ => true), new TimeToFirstJobFinder(facts).OfSite(site, PeriodRequest.Range(from, to))!);
            foreach (var specialist in site.Specialists)
            {
                AssertEqual(Plain(one, from, to, episode => PlainEvents.EngagedBy(episode) == specialist.Code),
                    new TimeToFirstJobFinder(facts).OfSpecialist(specialist, PeriodRequest.Range(from, to))!);
            }
        }

        var together = rows.SelectMany(one => Plain(one, from, to, _ => true)).ToList();
        AssertEqual(together, new TimeToFirstJobFinder(facts).OfSites(facts.Sites, PeriodRequest.Range(from, to))!);
    }

    private static void AssertEqual(List<(int Days, char End)> plain, TimeToFirstJob told)
    {
        var starters = plain.Where(one => one.End == 'S').ToList();
        decimal? mean = starters.Count == 0 ? null : Math.Round(starters.Sum(one => (decimal)one.Days) / starters.Count, 6);
        Assert.Equal((plain.Count, starters.Count, plain.Count(one => one.End == 'D'), mean), (told.Engaged, told.Started, told.Discharged, told.MeanDaysOfStarters));
        Assert.Equal(told.Engaged, told.Started + told.Discharged + told.StillWaiting);
        Assert.All(told.Curve, point => Assert.Equal(plain.Count(one => one.Days >= point.Days), point.AtRisk));
        Assert.All(told.Curve, point => Assert.Equal(plain.Count(one => one == (point.Days, 'D')), point.Discharged));
    }

    private static List<(int Days, char End)> Plain(SiteRows rows, DateOnly from, DateOnly to, Func<EpisodeRow, bool> mine)
    {
        var events = new PlainEvents(rows);
        var seen = new List<(int, char)>();
        foreach (var episode in rows.Episodes.Where(mine))
        {
            if (events.Engaged(episode) is not { } engaged || engaged < from || engaged > to || !Spoken(rows, engaged)) continue;
            var end = events.CoverageEnd!.Value;
            var left = episode.Discharge is { } day && day <= end;
            var last = left ? episode.Discharge!.Value : end;
            var started = events.FirstJob(episode) is { } job && job.Start <= last ? job.Start : (DateOnly?)null;
            seen.Add((Math.Max(0, (started ?? last).DayNumber - engaged.DayNumber), started is not null ? 'S' : left ? 'D' : 'W'));
        }

        return seen;
    }

    private static bool Spoken(SiteRows rows, DateOnly day) => rows.Coverage.Any(coverage => coverage.From <= day && day <= coverage.To);

    private static TimeToFirstJobFinder Finder(SiteFacts site) => new(new Facts(1, [site]));
}
