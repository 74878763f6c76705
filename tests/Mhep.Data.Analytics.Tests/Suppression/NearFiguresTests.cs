using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Suppression;

namespace Mhep.Data.Analytics.Tests.Suppression;

/// <summary>What is held back for a count's sake where nothing is known to be in its way.</summary>
public sealed class NearFiguresTests
{
    [Fact]
    public void The_owner_s_year_goes_first_then_the_groups_then_what_others_show_and_then_nothing_is_left()
    {
        var draft = Draft();
        var count = CountOf(draft, "S0", quarter: 0);
        var near = new NearFigures(draft);
        var names = new List<string>();
        while (draft.Cells.Any(cell => cell.Shown(draft.System, SuppressionRule.Default) is not null))
        {
            if (near.HoldBackFor(count) is [var hidden, ..]) names.Add(draft.NameOf(hidden));
        }

        Assert.Equal("REFERRALS of S0 in year 1 of the release", names[0]);
        Assert.Equal(["REFERRALS of all sites in year 1 of the release, quarter 1", "REFERRALS of all sites in year 1 of the release"], names.GetRange(1, 2));
        Assert.DoesNotContain(names.Skip(3), name => name.Contains("S0", StringComparison.Ordinal) && !name.Contains("quarter", StringComparison.Ordinal));
        var refusal = Assert.Throws<SuppressionException>(() =>
        {
            for (var time = 0; time < 1000; time++) near.HoldBackFor(count);
        });
        Assert.Equal("What is shown of others would tell REFERRALS of S0 in year 1 of the release, quarter 1, and nothing is left to hold back. Nothing was released.", refusal.Message);
    }

    private static int CountOf(ReleaseDraft draft, string site, int quarter) =>
        Assert.Single(draft.Cells, cell => cell.Site?.Code == site && cell.Period.Quarter == quarter).Numerator!.Value;

    /// <summary>Six sites of six providers, two quarters each: a few in the first, many in the second.</summary>
    private static ReleaseDraft Draft() => new(
        [.. Enumerable.Range(0, 6).Select(site => new ExactSite
        {
            Code = $"S{site}",
            ProviderCode = $"P{site}",
            Figures = new Dictionary<(MeasureKey Measure, CellPeriod Period), (int Numerator, int? Denominator)>
            {
                [(MeasureKey.Referrals, new CellPeriod(0, 0))] = (3, null), [(MeasureKey.Referrals, new CellPeriod(0, 1))] = (20, null), [(MeasureKey.Referrals, new CellPeriod(0))] = (23, null),
            },
        })],
        years: 1,
        SuppressionRule.Default);
}
