#pragma warning disable RS0030, CA5394 // Random tables from a seed that is printed.
using Mhep.Data.Analytics.Suppression;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Suppression;

/// <summary>The audit of a release, against someone who tries every combination of counts that fits what is released.</summary>
public sealed class CellTableTests(ITestOutputHelper output)
{
    private const int Most = 40;
    private static readonly SuppressionRule Rule = SuppressionRule.Default;

    [Fact]
    public void A_count_that_the_sum_and_its_neighbour_would_tell_within_two_is_protected()
    {
        // 12 is released as 10 (8 to 12) and 18 as 20 (18 to 22): the other can be 6 or 7 alone.
        var table = Table([[12, 6]], groupIsShown: false);
        Assert.Equal(2, Feasible(table.Rows, table.Group)[table.Rows[0][1]!]);

        Assert.Equal(1, table.Cells.Protect());

        Assert.True(Feasible(table.Rows, table.Group)[table.Rows[0][1]!] >= 3);
    }

    [Fact]
    public void No_combination_of_released_cells_narrows_a_hidden_count_to_fewer_than_three_values()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (tables, held) = (0, 0);
        for (; tables < 300; tables++)
        {
            var table = Table([[Count(), Count()], [Count(), Count()]], groupIsShown: random.Next(4) > 0);
            held += table.Cells.Protect() > 0 ? 1 : 0;
            foreach (var (cell, values) in Feasible(table.Rows, table.Group))
            {
                if (!cell.IsShown(Rule) && !cell.IsOfTooFew) Assert.True(values >= 3, $"{cell.Numerator} has {values} values in table {tables}");
            }
        }

        output.WriteLine($"{tables} tables, {held} with more held back");
        Assert.True(held > 0);

        int Count() => random.Next(3) switch { 0 => random.Next(1, 8), 1 => 0, _ => random.Next(8, 20) };
    }

    [Fact]
    public void What_the_audit_counts_is_what_trying_everything_counts()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            // Two by two counts with four sums: a ring, where looking at one sum at a time would not be enough.
            int[] values = [.. Enumerable.Range(0, 4).Select(_ => random.Next(0, 7))];
            (int Least, int Greatest)[] bounds = [.. values.Select(value => (Math.Max(0, value - random.Next(4)), value + random.Next(4)))];
            int[] sums = [values[0] + values[1], values[2] + values[3], values[0] + values[2], values[1] + values[3]];
            var slack = Enumerable.Range(0, 4).Select(_ => random.Next(3)).ToArray();
            var counts = new NestedCounts();
            var outside = counts.AddNode();
            int[] nodes = [counts.AddNode(), counts.AddNode(), counts.AddNode(), counts.AddNode()];
            for (var cell = 0; cell < 4; cell++) counts.AddCount(nodes[cell / 2], nodes[2 + (cell % 2)], values[cell], bounds[cell]);
            for (var sum = 0; sum < 4; sum++)
            {
                var (from, to) = sum < 2 ? (outside, nodes[sum]) : (nodes[sum], outside);
                counts.AddCount(from, to, sums[sum], (Math.Max(0, sums[sum] - slack[sum]), sums[sum] + slack[sum]));
            }

            var all = from a in Run(bounds[0]) from b in Run(bounds[1]) from c in Run(bounds[2]) from d in Run(bounds[3])
                      where Fits(a + b, 0) && Fits(c + d, 1) && Fits(a + c, 2) && Fits(b + d, 3)
                      select new[] { a, b, c, d };
            var found = all.ToList();
            for (var cell = 0; cell < 4; cell++)
                Assert.Equal(found.Select(each => each[cell]).Distinct().Count(), counts.FeasibleValues(cell, 100));

            bool Fits(int sum, int which) => Math.Abs(sum - sums[which]) <= slack[which];
        }
    }

    private static IEnumerable<int> Run((int Least, int Greatest) bounds) => Enumerable.Range(bounds.Least, bounds.Greatest - bounds.Least + 1);

    private static (CellTable Cells, List<UnitCell?[]> Rows, UnitCell?[] Group) Table(int[][] quarters, bool groupIsShown)
    {
        var rows = quarters.Select(row => new UnitCell?[] { Cell(row[0]), Cell(row[1]), null, null, Cell(row[0] + row[1]) }).ToList();
        UnitCell?[] group = [.. Enumerable.Range(0, 5).Select(period => rows[0][period] is null ? null : new UnitCell { Numerator = rows.Sum(row => row[period]!.Numerator), IsOfTooFew = !groupIsShown })];
        return (new CellTable(rows, group, Rule), rows, group);

        static UnitCell Cell(int count) => new() { Numerator = count };
    }

    /// <summary>How many values each cell has over all combinations of quarters that fit everything released: the second calculation.</summary>
    private static Dictionary<UnitCell, int> Feasible(List<UnitCell?[]> rows, UnitCell?[] group)
    {
        var combinations = new List<int[]>();
        Fill([], 0);
        var cells = rows.SelectMany(row => row).Concat(group).OfType<UnitCell>().ToList();
        return cells.Distinct().ToDictionary(cell => cell, cell => combinations.Select(each => ValueIn(cell, each)).Distinct().Count());

        void Fill(List<int> chosen, int index)
        {
            if (index == rows.Count * 2)
            {
                int[] combination = [.. chosen];
                if (rows.SelectMany(row => row).Concat(group).OfType<UnitCell>().All(cell => Fits(cell, ValueIn(cell, combination)))) combinations.Add(combination);
                return;
            }

            for (var value = 0; value <= Most; value++)
            {
                if (!Fits(rows[index / 2][index % 2]!, value)) continue;
                Fill([.. chosen, value], index + 1);
            }
        }

        int ValueIn(UnitCell cell, int[] combination)
        {
            var row = rows.FindIndex(each => each.Contains(cell));
            var period = Array.IndexOf(row < 0 ? group : rows[row], cell);
            return Enumerable.Range(0, rows.Count).Where(each => row < 0 || each == row)
                .Sum(each => period == CellTable.Year ? combination[each * 2] + combination[(each * 2) + 1] : combination[(each * 2) + period]);
        }
    }

    /// <summary>Whether a value is one that the rule publishes as what is seen of a cell.</summary>
    private static bool Fits(UnitCell cell, int value)
    {
        if (cell.IsOfTooFew) return true;
        if (cell.IsShown(Rule)) return Rule.Count(value) == Rule.Count(cell.Numerator);
        return Rule.Count(cell.Numerator) is not null || Rule.Count(value) is null; // Hidden by the rule is granted to be known; held back could be anything.
    }
}
