using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.Suppression;

/// <summary>Which groups are shown: of enough providers, of none of which there is too much, and not so large that the rest could be told by taking one from the other.</summary>
public sealed class ReleasedGroupTests
{
    private static readonly FinancialYear Year = FinancialYear.Parse("2021-22");

    [Fact]
    public void A_group_of_five_providers_is_shown_and_one_of_four_is_not()
    {
        Assert.Equal(ValueStatus.Rounded, Group([.. Even(5, "North")], region: null).Status);
        Assert.Equal(ValueStatus.Suppressed, Group([.. Even(4, "North")], region: null).Status);
    }

    [Fact]
    public void A_group_of_which_one_provider_has_more_than_half_is_not_shown()
    {
        Assert.Equal(ValueStatus.Rounded, Group([Site(0, "North", 160), .. Even(4, "North", first: 1)], region: null).Status);
        var group = Group([Site(0, "North", 165), .. Even(4, "North", first: 1)], region: null);
        Assert.Equal((ValueStatus.Suppressed, null, null, null), (group.Status, group.Value, group.Median, group.MeanOfUnits));
    }

    [Fact]
    public void A_group_of_which_two_providers_have_more_than_four_fifths_is_not_shown() =>
        Assert.Equal(ValueStatus.Suppressed, Group([Site(0, "North", 250), Site(1, "North", 250), .. Even(3, "North", first: 2)], region: null).Status);

    [Fact]
    public void Two_sites_of_one_provider_count_as_one() =>
        Assert.Equal(ValueStatus.Suppressed, Group([Site(0, "North", 90), Site(0, "North", 90, second: true), .. Even(4, "North", first: 1)], region: null).Status);

    [Fact]
    public void A_rate_is_judged_by_what_it_is_of()
    {
        ExactSite[] sites = [.. Enumerable.Range(0, 6).Select(number => Rate(number, over: number == 0 ? 30 : 0, of: 40))];
        Assert.Equal(ValueStatus.Rounded, Group(sites, region: null, MeasureKey.Employment12MonthsRate).Status);
        sites[0] = Rate(0, over: 0, of: 240);
        Assert.Equal(ValueStatus.Suppressed, Group(sites, region: null, MeasureKey.Employment12MonthsRate).Status);
    }

    [Fact]
    public void A_region_that_leaves_over_two_providers_of_all_is_not_shown()
    {
        Assert.Equal(ValueStatus.Suppressed, Group([.. Even(6, "North"), .. Even(2, "South", first: 6)], "North").Status);
        Assert.Equal(ValueStatus.Rounded, Group([.. Even(6, "North"), .. Even(3, "South", first: 6)], "North").Status);
    }

    [Fact]
    public void A_region_that_leaves_over_one_to_seven_people_of_all_is_not_shown()
    {
        ExactSite[] Left(int count) => [.. Even(6, "North"), Site(6, "South", count), Site(7, "South", 0), Site(8, "South", 0)];
        Assert.Equal(ValueStatus.Suppressed, Group(Left(7), "North").Status);
        Assert.Equal(ValueStatus.Rounded, Group(Left(0), "North").Status); // Each of the three is shown as 0.
        Assert.Equal(ValueStatus.Rounded, Group(Left(40), "North").Status);
    }

    private static ReleasedCell Group(ExactSite[] sites, string? region, MeasureKey measure = MeasureKey.Referrals) => Assert.Single(
        ReleaseMaking.Of(PolicyFocus.Other, sites, (Year, Year), SuppressionRule.Default),
        cell => cell.SiteCode is null && cell.Region == region && cell.Measure == measure);

    private static IEnumerable<ExactSite> Even(int count, string region, int first = 0) => Enumerable.Range(first, count).Select(number => Site(number, region, 40));

    private static ExactSite Site(int provider, string region, int count, bool second = false) => new()
    {
        Code = $"S{provider}{(second ? "b" : "")}",
        ProviderCode = $"P{provider}",
        Region = region,
        Figures = new Dictionary<(MeasureKey Measure, CellPeriod Period), (int Numerator, int? Denominator)> { [(MeasureKey.Referrals, new CellPeriod(0))] = (count, null) },
    };

    private static ExactSite Rate(int provider, int over, int of) => new()
    {
        Code = $"S{provider}",
        ProviderCode = $"P{provider}",
        Region = "North",
        Figures = new Dictionary<(MeasureKey Measure, CellPeriod Period), (int Numerator, int? Denominator)> { [(MeasureKey.Employment12MonthsRate, new CellPeriod(0))] = (over, of) },
    };
}
