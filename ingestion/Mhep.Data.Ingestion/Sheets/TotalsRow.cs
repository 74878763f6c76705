using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>
/// Knows a totals row when it sees one (its first cell says so), leaves it out, and compares what it says with the rows above: sums of
/// numbers, numbers of filled cells elsewhere.
/// </summary>
internal sealed class TotalsRow
{
    private readonly SheetContext _sheet;
    private readonly FindingLog _log;
    private readonly SheetMatch _match;
    private readonly Tally[] _all;
    private readonly Tally[] _sitesOnly;
    private readonly int _specialistSlot;

    /// <summary>Made once for each sheet.</summary>
    /// <param name="match">What its headings mean.</param>
    /// <param name="sheet">Where the sheet is.</param>
    /// <param name="log">Takes the findings.</param>
    public TotalsRow(SheetMatch match, SheetContext sheet, FindingLog log)
    {
        (_match, _sheet, _log) = (match, sheet, log);
        _all = new Tally[match.Slots];
        _sitesOnly = new Tally[match.Slots];
        _specialistSlot = match.Bound.FirstOrDefault(bound => bound.Column.Type == ColumnType.Specialist)?.Slot ?? -1;
    }

    /// <summary>Counts a row of data.</summary>
    /// <param name="row">Loaded.</param>
    public void Add(RowReader row)
    {
        var isOfSite = _specialistSlot < 0 || row.CellAt(_specialistSlot).Kind == CellKind.Blank;
        foreach (var bound in _match.Bound)
        {
            var cell = row.CellAt(bound.Slot);
            if (cell.Kind == CellKind.Blank) continue;
            Count(ref _all[bound.Slot], in cell);
            if (isOfSite) Count(ref _sitesOnly[bound.Slot], in cell);
        }
    }

    /// <summary>Whether the row is a totals row; then it is compared.</summary>
    /// <param name="cells">All its cells, also of columns that were not matched.</param>
    /// <param name="row">Loaded with them.</param>
    public bool IsTotals(ReadOnlySpan<Cell> cells, RowReader row)
    {
        if (!SaysTotals(cells)) return false;
        foreach (var bound in _match.Bound)
        {
            var cell = row.CellAt(bound.Slot);
            if (cell.Kind == CellKind.Number) Compare(bound, cell.Number, row.Place.Row);
        }

        return true;
    }

    private static bool SaysTotals(ReadOnlySpan<Cell> cells)
    {
        foreach (ref readonly var cell in cells)
        {
            if (cell.Kind != CellKind.Text || string.IsNullOrWhiteSpace(cell.Text)) continue;
            // Only the first text of the row, and only short ones: 'Total', 'Grand total:', 'TOTALS'.
            return cell.Text.Length <= 20 && HeadingText.KeyOf(cell.Text) is "total" or "totals" or "grandtotal" or "overalltotal" or "sum" or "subtotal" or "totalrows" or "totalclients";
        }

        return false;
    }

    private void Compare(BoundColumn bound, double said, int row)
    {
        var isSum = bound.Column.Type is ColumnType.Count or ColumnType.Number or ColumnType.Hours;
        var all = isSum ? _all[bound.Slot].Sum : _all[bound.Slot].Filled;
        var sites = isSum ? _sitesOnly[bound.Slot].Sum : _sitesOnly[bound.Slot].Filled;
        if (AreEqual(said, all) || AreEqual(said, sites)) return;
        var place = new CellPlace { SheetPosition = _sheet.Position, Sheet = _sheet.Name, Row = row, Column = bound.Number, Header = bound.Heading };
        _log.Add(FindingKinds.TotalsDisagree, place, Text(said), Text(all));
    }

    private static void Count(ref Tally tally, ref readonly Cell cell)
    {
        tally.Filled++;
        if (cell.Kind == CellKind.Number) tally.Sum += cell.Number;
    }

    private static bool AreEqual(double said, double found) => Math.Abs(said - found) < 0.005;

    private static string Text(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);

    private record struct Tally
    {
        public int Filled;
        public double Sum;
    }
}
