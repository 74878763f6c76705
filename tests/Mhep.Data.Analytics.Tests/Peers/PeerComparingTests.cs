using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.Peers;

/// <summary>Comparisons of values that are given, as exact facts or released cells would give them.</summary>
public sealed class PeerComparingTests
{
    private static readonly Period Year = CalendarPeriods.Whole(FinancialYear.Parse("2022-23").Days);

    [Fact]
    public void Five_published_providers_have_their_quartiles_pooled_rate_and_mean()
    {
        // bit-2020 Table 4.1: 43.6%, 34.6%, 27.9%, 21.8%, 27.7%; the text's 30.6% is the pooled rate.
        var figures = Rates((68, 156), (196, 566), (149, 535), (31, 142), (146, 527));

        Assert.Equal((ValueStatus.Exact, 5, 5), (figures.Status, figures.PeerCount, figures.ProviderCount));
        Assert.Equal((0.21831m, 0.435897m), (figures.Minimum, figures.Maximum));
        Assert.Equal((0.27704m, 0.278505m, 0.34629m), (figures.LowerQuartile, figures.Median, figures.UpperQuartile));
        Assert.Equal((0.306334m, 0.311208m), (figures.Pooled, figures.MeanOfUnits));
        Assert.Equal(0.306334m, figures.Funnel!.Centre);
        Assert.Equal(4.083531m, figures.Funnel.Adjusted!.Dispersion);
    }

    [Fact]
    public void A_unit_has_its_percentile_rank_and_zone()
    {
        var places = Rates((68, 156), (196, 566), (149, 535), (31, 142), (146, 527)).Places.ToDictionary(place => place.Unit);

        Assert.Equal((1m, 1, FunnelZone.Above998), (places[0].Percentile, places[0].Rank, places[0].Zone));
        Assert.Equal((0.8m, 2, FunnelZone.Above95), (places[1].Percentile, places[1].Rank, places[1].Zone));
        Assert.Equal((0.6m, 3, FunnelZone.Within), (places[2].Percentile, places[2].Rank, places[2].Zone));
        Assert.Equal((0.2m, 5, FunnelZone.Below95), (places[3].Percentile, places[3].Rank, places[3].Zone));
        Assert.Equal(FunnelZone.Above95, places[0].AdjustedZone);
        Assert.Equal([FunnelZone.Within, FunnelZone.Within], new[] { places[1].AdjustedZone, places[3].AdjustedZone });
    }

    [Fact]
    public void Those_with_most_room_for_improvement_come_first()
    {
        var places = Rates((68, 156), (196, 566), (149, 535), (31, 142), (146, 527)).Places;

        // To be level with the upper quartile of 34.6%: 36.5 more people, 36.3, 18.2, and none.
        Assert.Equal([4, 2, 3, 0, 1], places.Select(place => place.Unit));
        Assert.Equal([36.5m, 36.3m, 18.2m, 0, 0], places.Select(place => Math.Round(place.RoomForImprovement!.Value, 1)));
    }

    [Fact]
    public void Where_less_is_better_the_smallest_is_first_in_rank_and_has_no_room()
    {
        var figures = Compare(MeasureKey.CaseloadInWorkShare, (1, 20), (4, 20), (2, 20), (4, 20));
        var places = figures.Places.ToDictionary(place => place.Unit);

        Assert.Equal([1, 3, 2, 3], Enumerable.Range(0, 4).Select(unit => places[unit].Rank));
        Assert.Equal([0.25m, 1m, 0.5m, 1m], Enumerable.Range(0, 4).Select(unit => places[unit].Percentile!.Value));
        Assert.Equal([0m, 2.25m, 0.25m, 2.25m], Enumerable.Range(0, 4).Select(unit => places[unit].RoomForImprovement!.Value));
    }

    [Fact]
    public void Without_a_better_direction_there_is_neither_rank_nor_room()
    {
        var place = Compare(MeasureKey.Discharges, (10, 2), (12, 3)).Places[0];

        Assert.Equal((null, null), (place.Rank, place.RoomForImprovement));
        Assert.NotNull(place.Percentile);
    }

    [Fact]
    public void Ties_share_the_better_rank_and_equal_rates_of_other_sizes_are_ties()
    {
        var places = Rates((3, 9), (4, 12), (1, 9)).Places.ToDictionary(place => place.Unit);

        Assert.Equal([1, 1, 3], Enumerable.Range(0, 3).Select(unit => places[unit].Rank!.Value));
    }

    [Fact]
    public void Counts_for_each_full_time_equivalent_have_intervals_and_no_funnel()
    {
        var figures = Compare(MeasureKey.JobStarts, (9, 3), (20, 4));

        Assert.Null(figures.Funnel);
        Assert.Equal(Math.Round(29m / 7, 6), figures.Pooled);
        Assert.Equal(4, figures.MeanOfUnits);
        Assert.All(figures.Places, place => Assert.Null(place.Zone));
        Assert.All(figures.Places, place => Assert.InRange(place.Value.Value!.Value, place.Interval!.Lower, place.Interval.Upper));
        Assert.Contains("by chance alone", figures.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_comparison_of_rates_says_how_much_is_chance()
    {
        Assert.Equal("With 20 people, anything from 19% to 61% is within chance of 40%.", Rates((8, 20), (7, 20), (9, 20)).Notes[0]);
    }

    [Theory]
    [InlineData(MeasureKey.EmploymentRate, "EMPLOYMENT_12_MONTHS_RATE")]
    [InlineData(MeasureKey.JobStartTo13WeekRate, "SUSTAINED_13_WEEKS_OF_DUE_RATE")]
    [InlineData(MeasureKey.DaysToFirstJobMedian, "median")]
    public void Two_flows_of_a_period_and_medians_are_never_compared(MeasureKey measure, string instead)
    {
        var figures = Compare(measure, (3, 9), (4, 12));

        Assert.Equal((ValueStatus.NotApplicable, 0), (figures.Status, figures.PeerCount));
        Assert.Empty(figures.Places);
        Assert.Equal((null, null, null), (figures.Median, figures.Pooled, figures.Funnel));
        Assert.Contains(instead, Assert.Single(figures.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void More_outcomes_than_people_are_no_share_and_are_left_out()
    {
        var figures = Compare(MeasureKey.JobOutcomeRate, (12, 9), (4, 12), (5, 10));

        Assert.Equal((ValueStatus.Partial, 2), (figures.Status, figures.PeerCount));
        Assert.Equal((0, null), (figures.Places[^1].Unit, figures.Places[^1].Percentile));
    }

    [Fact]
    public void A_count_with_days_missing_is_left_out_and_a_rate_of_those_known_is_not()
    {
        Assert.Equal(1, Of(MeasureKey.JobStarts, [Value(0, MeasureKey.JobStarts, 9, 3, ValueStatus.Partial), Value(1, MeasureKey.JobStarts, 8, 3)]).PeerCount);

        var rates = Of(MeasureKey.JobOutcomeRate, [Value(0, MeasureKey.JobOutcomeRate, 9, 30, ValueStatus.Partial), Value(1, MeasureKey.JobOutcomeRate, 8, 30)]);

        Assert.Equal((ValueStatus.Partial, 2), (rates.Status, rates.PeerCount));
    }

    [Fact]
    public void Of_released_cells_suppressed_ones_have_no_place_and_the_comparison_is_of_rounded_ones()
    {
        var cells = new[] { Value(0, MeasureKey.JobOutcomeRate, 10, 30, ValueStatus.Rounded), Value(1, MeasureKey.JobOutcomeRate, 15, 30, ValueStatus.Rounded) };

        Assert.Equal(ValueStatus.Rounded, Of(MeasureKey.JobOutcomeRate, cells).Status);

        var suppressed = Value(2, MeasureKey.JobOutcomeRate, 0, 0) with { Value = Suppressed() };
        var figures = Of(MeasureKey.JobOutcomeRate, [.. cells, suppressed]);

        Assert.Equal((ValueStatus.Partial, 2, 3), (figures.Status, figures.PeerCount, figures.Places.Count));
        Assert.Equal((null, null, null, null), (figures.Places[2].Percentile, figures.Places[2].Rank, figures.Places[2].Zone, figures.Places[2].Interval));
        Assert.Equal((ValueStatus.Suppressed, null), (Of(MeasureKey.JobOutcomeRate, [suppressed]).Status, Of(MeasureKey.JobOutcomeRate, [suppressed]).Pooled));
    }

    [Fact]
    public void Nothing_known_is_missing_and_nobody_there_is_not_applicable()
    {
        var missing = Value(0, MeasureKey.JobOutcomeRate, 0, 0) with { Value = Suppressed() with { Status = ValueStatus.Missing } };

        Assert.Equal(ValueStatus.Missing, Of(MeasureKey.JobOutcomeRate, [missing]).Status);
        Assert.Equal(ValueStatus.NotApplicable, Of(MeasureKey.JobOutcomeRate, Array.Empty<PeerValue<int>>()).Status);
    }

    [Fact]
    public void Specialists_rates_are_drawn_together_with_their_own_beside_them()
    {
        var values = new (int X, int N)[] { (4, 10), (9, 20), (2, 12), (7, 15), (12, 25), (3, 11), (6, 18), (1, 9) };
        var figures = PeerComparing.Of(
            MeasureCatalogue.Find(MeasureKey.Sustained13WeeksOfDueRate), PerformanceUnit.EmploymentSpecialist,
            [.. values.Select((each, unit) => Value(unit, MeasureKey.Sustained13WeeksOfDueRate, each.X, each.N))]);
        var places = figures.Places.ToDictionary(place => place.Unit);

        Assert.Equal((0.366667m, 0.001876m, 122.789007m), (figures.Shrinkage!.Pooled, figures.Shrinkage.Variance, figures.Shrinkage.PriorPeople));
        Assert.Equal((0.111111m, 0.349215m), (places[7].Value.Value, places[7].Shrunk!.Value));
        Assert.Equal((0.48m, 0.385838m), (places[4].Value.Value, places[4].Shrunk!.Value));
        Assert.Null(Rates((4, 10), (9, 20)).Shrinkage);
    }

    [Fact]
    public void Specialists_who_differ_by_chance_alone_are_told_so()
    {
        var figures = PeerComparing.Of(
            MeasureCatalogue.Find(MeasureKey.Sustained13WeeksOfDueRate), PerformanceUnit.EmploymentSpecialist,
            [Value(0, MeasureKey.Sustained13WeeksOfDueRate, 4, 10), Value(1, MeasureKey.Sustained13WeeksOfDueRate, 8, 20)]);

        Assert.Equal((0m, null), (figures.Shrinkage!.Variance, figures.Shrinkage.PriorPeople));
        Assert.StartsWith("No evidence that specialists differ", figures.Shrinkage.Sentence, StringComparison.Ordinal);
    }

    private static PeerFigures<int> Rates(params (int X, int N)[] units) => Compare(MeasureKey.Employment12MonthsRate, units);

    private static PeerFigures<int> Compare(MeasureKey measure, params (int X, int N)[] units) =>
        Of(measure, [.. units.Select((each, unit) => Value(unit, measure, each.X, each.N))]);

    private static PeerFigures<int> Of(MeasureKey measure, PeerValue<int>[] values) => PeerComparing.Of(MeasureCatalogue.Find(measure), PerformanceUnit.Site, values);

    private static MeasureValue Suppressed() => new()
    {
        Measure = MeasureKey.JobOutcomeRate,
        Period = Year,
        Status = ValueStatus.Suppressed,
        UnitsIncluded = 1,
        UnitsMissing = 0,
        Origin = [],
    };

    private static PeerValue<int> Value(int unit, MeasureKey measure, int x, int n, ValueStatus status = ValueStatus.Exact) => new()
    {
        Unit = unit,
        Code = $"S{unit}",
        ProviderCode = $"P{unit}",
        Value = new MeasureValue
        {
            Measure = measure,
            Period = Year,
            Value = n == 0 ? null : Math.Round((decimal)x / n, 6),
            Numerator = x,
            Denominator = n,
            Status = status,
            UnitsIncluded = 1,
            UnitsMissing = 0,
            Origin = [ReturnKind.ClientLevel],
        },
    };
}
