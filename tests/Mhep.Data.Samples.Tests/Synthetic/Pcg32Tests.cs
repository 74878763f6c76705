using Mhep.Data.Samples.Synthetic;

namespace Mhep.Data.Samples.Tests.Synthetic;

public sealed class Pcg32Tests
{
    // The generator's published demonstration: seed 42, stream 54 (pcg-random.org, pcg32-demo).
    [Fact]
    public void Its_first_numbers_are_those_its_author_publishes()
    {
        var chance = new Pcg32(42, 54);
        uint[] published = [0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e];
        Assert.Equal(published, Enumerable.Range(0, 6).Select(_ => chance.Next()));
    }

    [Fact]
    public void Topics_have_sequences_of_their_own() =>
        Assert.NotEqual(Pcg32.For(1, "SYN-A1 clients").Next(), Pcg32.For(1, "SYN-A1 contacts").Next());

    [Fact]
    public void A_number_between_two_reaches_both_and_passes_neither()
    {
        var chance = new Pcg32(1, 1);
        var drawn = Enumerable.Range(0, 1000).Select(_ => chance.Between(-2, 3)).ToHashSet();
        Assert.Equal([-2, -1, 0, 1, 2, 3], drawn.Order());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 2500)]
    [InlineData(1, 10000)]
    public void A_chance_comes_true_as_often_as_it_says(double probability, int expected)
    {
        var chance = new Pcg32(7, 7);
        var happened = Enumerable.Range(0, 10000).Count(_ => chance.Chance(probability));
        Assert.InRange(happened, expected * 0.95, expected * 1.05);
    }

    [Fact]
    public void What_is_expected_two_and_a_half_times_happens_twice_or_three_times()
    {
        var chance = new Pcg32(7, 7);
        var times = Enumerable.Range(0, 10000).Select(_ => chance.Times(2.5)).ToList();
        Assert.Equal([2, 3], times.Distinct().Order());
        Assert.InRange(times.Average(), 2.48, 2.52);
    }
}
