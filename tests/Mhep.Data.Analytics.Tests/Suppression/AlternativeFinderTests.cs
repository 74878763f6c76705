#pragma warning disable RS0030, CA5394 // Random systems from a seed that is printed.
using Mhep.Data.Analytics.Suppression;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Suppression;

/// <summary>What the audit proves of counts that add up, against someone who tries every combination.</summary>
public sealed class AlternativeFinderTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_count_that_the_audit_says_keeps_its_values_keeps_them(bool isSparse)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (safe, missed, told) = (0, 0, 0);
        for (var round = 0; round < (isSparse ? 25 : 60); round++)
        {
            var (system, counts) = Cube(random, isSparse ? Released : Around);
            var worlds = Worlds(system, counts);
            var finder = new AlternativeFinder(system, (_, _) => 0, enough: 3, SearchLimits.Thorough);
            var found = new FoundAlternatives(system, enough: 3, _ => true); // What is found for one serves the next.
            foreach (var target in Enumerable.Range(0, system.Size))
            {
                if (system.OwnerOf(target) == -2) continue; // A difference is no count of its own.
                var toAll = Values(system, target, worlds);
                var toOwners = Enumerable.Range(0, 2).Where(owner => owner != system.OwnerOf(target))
                    .Select(owner => Values(system, target, worlds.Where(world => counts.All(count => system.OwnerOf(count) != owner || world[count] == system.ValueOf(count)))));
                var isSafe = toAll >= 3 && (system.OwnerOf(target) == -1 || toOwners.All(values => values >= 3));
                var saysSo = finder.KeepsValues(target, found);
                Assert.False(saysSo && !isSafe, $"round {round}, count {target}");
                if (saysSo) safe++;
                else if (isSafe) missed++;
                else told++;
            }
        }

        output.WriteLine($"{safe} safe and found so, {told} told, {missed} safe and not found so");
        Assert.True(safe > 50 && told > 50);
        Assert.True(missed * 50 <= safe, "It overlooks more than one in fifty.");
    }

    [Fact]
    public void Counts_that_statistics_alone_do_not_fit_are_remembered()
    {
        var system = new CountSystem();
        var count = system.AddCount(4, owner: 0);
        system.Bound(count, (1, 7));
        var found = new FoundAlternatives(system, enough: 3, _ => true);
        var finder = new AlternativeFinder(system, (moves, _) => moves.ChangeOf(count) is 0 or 1 ? 0 : 1, enough: 3, SearchLimits.Quick);

        Assert.False(finder.KeepsValues(count, found));
        Assert.Equal([count], finder.Refused!.Counts);
        found.Add(finder.Refused); // As when the statistics are held back.
        Assert.True(finder.KeepsValues(count, found));
    }

    [Fact]
    public void What_cannot_be_mended_is_said_to_be_in_the_way()
    {
        var system = new CountSystem();
        int[] counts = [system.AddCount(1, owner: 0), system.AddCount(1, owner: 1)];
        var sum = system.AddSum([new CountPart(counts[0], 1), new CountPart(counts[1], 1)], owner: -1);
        foreach (var count in counts) system.Bound(count, (1, 7));
        system.Bound(sum, (2, 2));
        var finder = new AlternativeFinder(system, (_, _) => 0, enough: 3, SearchLimits.Quick);

        Assert.False(finder.KeepsValues(counts[0], new FoundAlternatives(system, enough: 3, _ => true)));
        Assert.Equal(sum, finder.InTheWay.First(each => each != counts[0]));
        Assert.Null(finder.Refused);
    }

    [Fact]
    public void An_alternative_is_none_to_those_whose_counts_it_moves()
    {
        var system = new CountSystem();
        int[] counts = [.. Enumerable.Range(0, 3).Select(owner => system.AddCount(3, owner))];
        var found = new FoundAlternatives(system, enough: 2, _ => true);

        found.Add(new Alternative([counts[0], counts[1]], [1, -1], [0, 1]));
        Assert.Equal(1, found.WantingTo(counts[0]));
        Assert.Equal(0, found.WantingTo(counts[1]));
        found.Add(new Alternative([counts[0], counts[2]], [1, -1], [0, 2]));
        Assert.Null(found.WantingTo(counts[0]));
        Assert.Equal(0, found.WantingTo(counts[2]));
    }

    /// <summary>Two owners' counts in two quarters, and of each a part: sums over quarters and over owners, and what the part leaves.</summary>
    private static (CountSystem System, int[] Counts) Cube(Random random, Func<Random, int, (long Least, long Greatest)> known)
    {
        var system = new CountSystem();
        int[] wholes = [.. Enumerable.Range(0, 4).Select(place => system.AddCount(random.Next(0, 6), place / 2))];
        int[] inside = [.. wholes.Select((whole, place) => system.AddCount(random.Next(0, system.ValueOf(whole) + 1), place / 2))];
        foreach (var level in new[] { wholes, inside })
        {
            foreach (var (first, second) in new[] { (0, 1), (2, 3), (0, 2), (1, 3) })
                system.AddSum([new CountPart(level[first], 1), new CountPart(level[second], 1)], second - first == 1 ? first / 2 : -1);
        }

        var figures = system.Size;
        for (var count = 0; count < figures; count++)
        {
            system.Bound(count, known(random, system.ValueOf(count)));
        }

        foreach (var (whole, part) in wholes.Zip(inside))
            system.Bound(system.AddSum([new CountPart(whole, 1), new CountPart(part, -1)], owner: -2), (0, CountSystem.Unbounded));
        return (system, [.. wholes, .. inside]);
    }

    private static (long Least, long Greatest) Around(Random random, int value)
    {
        var loose = random.Next(3) == 0 ? 6 : 3;
        return (Math.Max(0, value - random.Next(loose)), value + random.Next(loose));
    }

    /// <summary>As a release of small counts has it: noughts are known, 1 to 7 are hidden, the rest is rounded.</summary>
    private static (long Least, long Greatest) Released(Random random, int value) =>
        value is > 0 and < 8 ? (1, 7) : SuppressionRule.Default.CountsOf(SuppressionRule.Default.Count(value)!.Value);

    private static List<Dictionary<int, int>> Worlds(CountSystem system, int[] counts)
    {
        var found = new List<Dictionary<int, int>>();
        int[] inOrder = [.. counts.OrderBy(count => Array.IndexOf(counts, count) % 4)]; // Each part after its whole.
        var decided = Enumerable.Range(0, system.Size).ToLookup(count => system.PartsOf(count).Max(part => Array.IndexOf(inOrder, part.Count)));
        Fill([]);
        return found;

        void Fill(Dictionary<int, int> world)
        {
            if (world.Count == inOrder.Length)
            {
                found.Add(new Dictionary<int, int>(world));
                return;
            }

            var place = world.Count;
            var (least, greatest) = system.BoundsOf(inOrder[place]);
            for (var value = (int)least; value <= greatest; value++)
            {
                world[inOrder[place]] = value;
                if (decided[place].All(count => Fits(count, Value(system, count, world)))) Fill(world);
            }

            world.Remove(inOrder[place]);
        }

        bool Fits(int count, int value) => value >= system.BoundsOf(count).Least && value <= system.BoundsOf(count).Greatest;
    }

    private static int Value(CountSystem system, int count, Dictionary<int, int> world) => system.PartsOf(count).Sum(part => part.Sign * world[part.Count]);

    private static int Values(CountSystem system, int target, IEnumerable<Dictionary<int, int>> worlds) => worlds.Select(world => Value(system, target, world)).Distinct().Count();
}
