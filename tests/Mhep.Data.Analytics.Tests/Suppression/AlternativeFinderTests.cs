#pragma warning disable RS0030, CA5394 // Random systems from a seed that is printed.
using Mhep.Data.Analytics.Suppression;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Suppression;

/// <summary>What the audit proves of counts that add up, against someone who tries every combination.</summary>
public sealed class AlternativeFinderTests(ITestOutputHelper output)
{
    [Fact]
    public void A_count_that_the_audit_says_keeps_its_values_keeps_them()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (safe, missed, told) = (0, 0, 0);
        for (var round = 0; round < 60; round++)
        {
            var (system, counts) = Cube(random);
            var worlds = Worlds(system, counts);
            var finder = new AlternativeFinder(system, _ => true);
            foreach (var target in Enumerable.Range(0, system.Size))
            {
                if (system.OwnerOf(target) == -2) continue; // A difference is no count of its own.
                var toAll = Values(system, target, worlds);
                var toOwners = Enumerable.Range(0, 2).Where(owner => owner != system.OwnerOf(target))
                    .Select(owner => Values(system, target, worlds.Where(world => counts.All(count => system.OwnerOf(count) != owner || world[count] == system.ValueOf(count)))));
                var isSafe = toAll >= 3 && (system.OwnerOf(target) == -1 || toOwners.All(values => values >= 3));
                var saysSo = finder.KeepsValues(target, 3);
                Assert.False(saysSo && !isSafe, $"round {round}, count {target}");
                if (saysSo) safe++;
                else if (isSafe) missed++;
                else told++;
            }
        }

        output.WriteLine($"{safe} safe and found so, {told} told, {missed} safe and not found so");
        Assert.True(safe > 100 && told > 100);
        Assert.True(missed * 50 <= safe, "It overlooks more than one in fifty.");
    }

    [Fact]
    public void Statistics_that_would_not_be_the_same_are_said_to_be_in_the_way()
    {
        var system = new CountSystem();
        var count = system.AddCount(4, owner: 0);
        system.Bound(count, (1, 7));
        var finder = new AlternativeFinder(system, changes => changes.Values.All(change => change is 0 or 1));

        Assert.False(finder.KeepsValues(count, 3));
        Assert.True(finder.WereStatisticsInTheWay);
        Assert.True(finder.KeepsValues(count, 2));
    }

    /// <summary>Two owners' counts in two quarters, and of each a part: sums over quarters and over owners, and what the part leaves.</summary>
    private static (CountSystem System, int[] Counts) Cube(Random random)
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
            var value = system.ValueOf(count);
            var loose = random.Next(3) == 0 ? 6 : 3;
            system.Bound(count, (Math.Max(0, value - random.Next(loose)), value + random.Next(loose)));
        }

        foreach (var (whole, part) in wholes.Zip(inside))
            system.Bound(system.AddSum([new CountPart(whole, 1), new CountPart(part, -1)], owner: -2), (0, CountSystem.Unbounded));
        return (system, [.. wholes, .. inside]);
    }

    private static List<Dictionary<int, int>> Worlds(CountSystem system, int[] counts)
    {
        var found = new List<Dictionary<int, int>>();
        Fill([]);
        return found;

        void Fill(Dictionary<int, int> world)
        {
            if (world.Count == counts.Length)
            {
                if (Enumerable.Range(0, system.Size).All(count => Fits(count, Value(system, count, world)))) found.Add(world);
                return;
            }

            var next = counts[world.Count];
            var (least, greatest) = system.BoundsOf(next);
            for (var value = (int)least; value <= greatest; value++) Fill(new Dictionary<int, int>(world) { [next] = value });
        }

        bool Fits(int count, int value) => value >= system.BoundsOf(count).Least && value <= system.BoundsOf(count).Greatest;
    }

    private static int Value(CountSystem system, int count, Dictionary<int, int> world) => system.PartsOf(count).Sum(part => part.Sign * world[part.Count]);

    private static int Values(CountSystem system, int target, IEnumerable<Dictionary<int, int>> worlds) => worlds.Select(world => Value(system, target, world)).Distinct().Count();
}
