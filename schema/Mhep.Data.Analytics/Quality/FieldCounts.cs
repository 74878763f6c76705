using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Quality;

/// <summary>How many cells of each field are filled, not known and blank, by month: numbers alone, whatever the rows.</summary>
internal sealed class FieldCounts
{
    private readonly Dictionary<ReportingMonth, int[]> _byMonth = [];
    private readonly int[] _undated = new int[DataFields.All.Count * 3];

    /// <summary>Counts the cells of a row.</summary>
    /// <param name="day">The day by which the row belongs to a month; null: to none.</param>
    /// <param name="firstField">The place of the first of the cells' fields.</param>
    /// <param name="cells">The cells.</param>
    public void Add(DateOnly? day, int firstField, IEnumerable<CellState> cells)
    {
        var counts = _undated;
        if (day is { } known)
        {
            var month = ReportingMonth.Containing(known);
            if (!_byMonth.TryGetValue(month, out counts!)) _byMonth.Add(month, counts = new int[_undated.Length]);
        }

        var place = firstField * 3;
        foreach (var cell in cells)
        {
            if (cell != CellState.NotAsked) counts[place + (int)cell - 1]++;
            place += 3;
        }
    }

    /// <summary>The cells of a field in some months; of the referral date, blank in no month, those of rows without one are counted in every month.</summary>
    /// <param name="field">The place of the field.</param>
    /// <param name="months">The months.</param>
    public (int Filled, int NotKnown, int Blank) Of(int field, DateRange months)
    {
        var (filled, notKnown, blank) = (0, 0, field == 0 ? _undated[(int)CellState.Blank - 1] : 0);
        foreach (var (month, counts) in _byMonth)
        {
            if (!months.Contains(month.First)) continue;
            filled += counts[field * 3];
            notKnown += counts[(field * 3) + 1];
            blank += counts[(field * 3) + 2];
        }

        return (filled, notKnown, blank);
    }
}
