using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Each measure against a calculation written apart from it, over plain lists, on random data sets.</summary>
public sealed class SecondCalculationTests(ITestOutputHelper output)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_calculations_agree_on_every_measure_of_every_unit(int seed)
    {
        output.WriteLine($"seed {seed}");
        var both = new BothCalculations(seed);

        Assert.Null(both.Difference());

        output.WriteLine($"{both.Compared} values compared");
        Assert.True(both.Compared > 500);
    }

    /// <summary>Without them the comparison would be of ordinary data.</summary>
    [Fact]
    public void Every_odd_case_is_in_the_data_sets()
    {
        var seen = new OddCases();
        foreach (var seed in Enumerable.Range(1, 50))
        {
            var random = new RandomRows(new Draw(seed));
            var sites = BothCalculations.SitesOf(random);
            seen.Add(sites);
            for (var i = 0; i < 6; i++)
            {
                var (from, to) = random.Period(sites);
                seen.Add(from, to);
            }
        }

        output.WriteLine(seen.ToString());
        Assert.Empty(seen.NeverSeen);
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    public void The_order_of_rows_changes_nothing(int seed)
    {
        output.WriteLine($"seed {seed}");
        var rows = new RandomRows(new Draw(seed)).Site("A", "P", 1);
        var reversed = rows with
        {
            Episodes = [.. rows.Episodes.Reverse()],
            Jobs = [.. rows.Jobs.Reverse()],
            Spells = [.. rows.Spells.Reverse()],
            Contacts = [.. rows.Contacts.Reverse()],
            Returns = [.. rows.Returns.Reverse()],
            Coverage = [.. rows.Coverage.Reverse()],
        };

        Assert.Equal(AllFigures.Of(new Facts(1, [SiteFacts.Build(rows)])), AllFigures.Of(new Facts(1, [SiteFacts.Build(reversed)])));
    }
}
