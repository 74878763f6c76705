using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.PersonalBests;

namespace Mhep.Data.Analytics.Tests.PersonalBests;

/// <summary>The words of a personal best: people before percentages, no ratio, no rank.</summary>
public sealed class BestSentenceTests
{
    [Fact]
    public void A_quarter_below_the_best_says_what_was_done_and_then_the_best()
    {
        Assert.Equal("11 people started work; your team's best is 14, in 2021-22 Q3.", FirstJobs(9, 14, 11));
    }

    [Fact]
    public void A_new_best_says_so_and_what_was_the_best_before()
    {
        Assert.Equal("15 people started work in 2021-22 Q4: your team's best yet; the best before was 14, in 2021-22 Q3.", FirstJobs(9, 14, 15));
    }

    [Fact]
    public void An_equal_quarter_is_level_with_the_best()
    {
        Assert.Equal("14 people started work in 2021-22 Q4, level with your team's best, in 2021-22 Q3.", FirstJobs(9, 14, 14));
    }

    [Fact]
    public void The_first_quarter_is_compared_with_nothing()
    {
        Assert.Equal("1 person started work in 2021-22 Q2: the first whole quarter that can be compared.", FirstJobs(1));
        Assert.Equal("No whole quarter can be compared yet.", Sentence(SiteBuilder.Site().Build(), MeasureKey.FirstJobStarts));
    }

    [Fact]
    public void A_best_of_nought_is_still_to_come()
    {
        Assert.Equal("No one started work in 2021-22 Q3: your team's best is still to come.", FirstJobs(0, 0));
        Assert.Equal("No one started work; your team's best is 3, in 2021-22 Q2.", FirstJobs(3, 0));
    }

    [Fact]
    public void A_rate_is_said_in_people_first()
    {
        var site = SiteBuilder.Site().Return("2021-07-01", "2021-09-30", firstJobs: 20, thirteen: 12).Return("2021-10-01", "2021-12-31", firstJobs: 16, thirteen: 8).Build();

        Assert.Equal(
            "8 people reached 13 weeks in work while 16 started (50 for every 100); your team's best is 60 for every 100, in 2021-22 Q2.",
            Sentence(site, MeasureKey.JobStartTo13WeekRate));
    }

    [Fact]
    public void A_share_says_how_many_of_how_many_and_a_specialist_s_best_is_one_s_own()
    {
        var builder = SiteBuilder.Site().Running("2021-07-01").Covered("2021-07-01", "2021-12-31").Spell("ADA", "2021-07-01");
        for (var client = 0; client < 10; client++)
            builder.Episode(client, "2021-07-01", engaged: "2021-07-02", by: "ADA", employed: client < 5, discharged: client < 2 ? "2021-10-10" : null);
        var site = builder.Build();
        var best = new PersonalBestFinder(new Facts(1, [site])).OfSpecialist(site.Specialist("ADA")!, MeasureKey.CaseloadInWorkShare)!;

        Assert.Equal(
            "3 of 8 people on the caseload were in work when referred (38%) in 2021-22 Q3: your best yet; the best before was 5 of 10 (50%), in 2021-22 Q2.",
            best.Sentence);
        Assert.Equal(best.Best!.Interval, best.BestInterval);
    }

    [Fact]
    public void Months_and_years_have_their_names_and_counts_for_each_post_say_both()
    {
        var site = SiteBuilder.Site().Running("2021-04-01").Spell("ADA", "2021-04-01").Spell("BEN", "2021-04-01")
            .Return("2021-04-01", "2021-04-30", jobs: 7).Return("2021-05-01", "2021-05-31", jobs: 5).Build();

        Assert.Equal("5 jobs started; your team's best is 7, in April 2021.", Sentence(site, MeasureKey.JobStarts, Grain.Month));
        Assert.Equal(
            "5 jobs started, 2.5 for each full-time post; your team's best is 3.5 for each full-time post, in April 2021.",
            new PersonalBestFinder(new Facts(1, [site])).OfSite(site, MeasureKey.JobStarts, Grain.Month, perFte: true)!.Sentence);
    }

    [Fact]
    public void A_best_count_comes_with_what_chance_could_make_of_it()
    {
        var interval = new PersonalBestFinder(new Facts(1, [Quarters(10, 4)])).OfSite(Quarters(10, 4), MeasureKey.FirstJobStarts)!.BestInterval!;

        Assert.Equal((4.787m, 18.391m), (Math.Round(interval.Lower, 3), Math.Round(interval.Upper, 3)));
    }

    [Fact]
    public void Every_measure_that_has_a_best_has_words_of_its_own_and_none_that_discourage()
    {
        foreach (var measure in MeasureCatalogue.All.Where(measure => measure is { Cumulative: false, HigherIsBetter: not null }))
        {
            var value = new MeasureValue
            {
                Measure = measure.Key,
                Period = CalendarPeriods.Whole(Days.Range("2021-10-01", "2021-12-31")),
                Value = 0.5m,
                Numerator = 5,
                Denominator = 10,
                Status = ValueStatus.Exact,
                UnitsIncluded = 1,
                UnitsMissing = 0,
                Origin = [],
            };
            var said = MeasurePhrases.Of(value, perFte: false) + MeasurePhrases.Short(value, perFte: false);

            Assert.DoesNotContain("counted as", said, StringComparison.Ordinal);
            Assert.DoesNotContain(measure.Name, said, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)under.?perform|below target|fail|outlier|poor|worst", said);
        }
    }

    private static string FirstJobs(params int[] quarters) => Sentence(Quarters(quarters), MeasureKey.FirstJobStarts);

    private static SiteFacts Quarters(params int[] counts)
    {
        var site = SiteBuilder.Site();
        var day = Days.Day("2021-07-01");
        foreach (var count in counts)
        {
            site.Return(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), day.AddMonths(3).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), firstJobs: count);
            day = day.AddMonths(3);
        }

        return site.Build();
    }

    private static string Sentence(SiteFacts site, MeasureKey measure, Grain grain = Grain.Quarter) =>
        new PersonalBestFinder(new Facts(1, [site])).OfSite(site, measure, grain)!.Sentence;
}
