namespace Mhep.Data.Analytics.Suppression;

/// <summary>The cells of one measure in one financial year, of the sites of a group and of the group: what adds up to what.</summary>
/// <param name="sites">A row for each site: quarters 0 to 3 and, at <see cref="Year"/>, the year; null where there is no exact figure.</param>
/// <param name="group">The group's row, of the sums over the sites' cells.</param>
/// <param name="rule">The rule.</param>
internal sealed class CellTable(IReadOnlyList<UnitCell?[]> sites, UnitCell?[] group, SuppressionRule rule)
{
    /// <summary>Where a row has the year; the quarters are before it.</summary>
    public const int Year = 4;

    /// <summary>How many cells a row has.</summary>
    public const int Periods = 5;

    private int Parts => sites.SelectMany(row => row).Any(cell => cell?.Denominator is not null) ? 2 : 1;

    /// <summary>All cells, those of the group first, for they are held back first.</summary>
    public IEnumerable<UnitCell> Cells => group.Concat(sites.SelectMany(row => row)).OfType<UnitCell>();

    /// <summary>
    /// Holds cells back until every hidden count keeps enough feasible values. Statistics of exact values go first, then the sums of
    /// the count, then its neighbours. What is held back widens what others may be, and is itself to be kept from being told: again until nothing is.
    /// </summary>
    /// <returns>How many cells were held back.</returns>
    public int Protect()
    {
        var (heldBack, inPass) = (0, 0);
        do
        {
            inPass = 0;
            for (var part = 0; part < Parts; part++) inPass += Protect(part);
            heldBack += inPass;
        }
        while (inPass > 0);
        return heldBack;
    }

    private int Protect(int part)
    {
        var heldBack = 0;
        var (counts, cells) = Network(part);
        for (var index = 0; index < cells.Count; index++)
        {
            while (IsAtRisk(counts, cells, index))
            {
                if (HoldBackFor(cells[index])) heldBack++;
                (counts, cells) = Network(part);
            }
        }

        return heldBack;
    }

    private bool IsAtRisk(NestedCounts counts, List<UnitCell> cells, int index) =>
        cells[index] is { IsOfTooFew: false } cell && !cell.IsShown(rule) && counts.FeasibleValues(index, rule.LeastFeasible) < rule.LeastFeasible;

    /// <summary>Takes away one thing that tells of a cell; false where it was statistics and no cell.</summary>
    private bool HoldBackFor(UnitCell cell)
    {
        if (Cells.Any(each => each.IsTold))
        {
            foreach (var told in Cells) told.IsTold = false;
            return false;
        }

        var next = Candidates(cell).FirstOrDefault()
            ?? throw new InvalidOperationException("A hidden count is at risk and nothing is left to hold back.");
        next.IsHeldBack = true;
        return true;
    }

    /// <summary>Cells to hold back for the sake of another: nearest sums first, then the site's and the period's other cells, then all.</summary>
    private IEnumerable<UnitCell> Candidates(UnitCell cell)
    {
        var row = sites.FirstOrDefault(each => each.Contains(cell)) ?? group;
        var period = Array.IndexOf(row, cell);
        var near = row.Append(group[period]).Reverse().Concat(sites.Select(each => each[period]));
        return near.OfType<UnitCell>().Concat(Cells).Where(each => each != cell && each.IsShown(rule));
    }

    private (NestedCounts Counts, List<UnitCell> Cells) Network(int part)
    {
        var counts = new NestedCounts();
        var cells = new List<UnitCell>();
        var outside = counts.AddNode();
        var sums = Enumerable.Range(0, Periods).Select(_ => counts.AddNode()).ToArray();
        foreach (var row in sites)
        {
            // Returns of a year need not be those of its quarters; where they are not, nothing follows from one for the other.
            var isNested = row[Year] is { } year && row.Take(Year).OfType<UnitCell>().ToList() is { Count: > 0 } quarters
                && quarters.Sum(cell => cell.Part(part)) == year.Part(part);
            var own = isNested ? counts.AddNode() : outside;
            for (var quarter = 0; quarter < Year; quarter++) Add(row[quarter], own, sums[quarter]);
            Add(row[Year], sums[Year], own);
        }

        for (var quarter = 0; quarter < Year; quarter++) Add(group[quarter], sums[quarter], outside);
        Add(group[Year], outside, sums[Year]);
        return (counts, cells);

        void Add(UnitCell? cell, int from, int to)
        {
            if (cell is null) return;
            counts.AddCount(from, to, cell.Part(part), cell.Bounds(part, rule));
            cells.Add(cell);
        }
    }
}
