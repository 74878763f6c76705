using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>Reads one sheet after another of a workbook: finds the headings, says what they mean, makes records of the rows below.</summary>
internal sealed class SheetParser(Workbook workbook, IngestionLimits limits, KnownData known, FindingLog log, CancellationToken cancellationToken)
{
    /// <summary>Sheets of fewer rows are not worth a thread.</summary>
    private const int RowsReadInStep = 1_000;

    private readonly List<(int Row, Cell[] Cells)> _top = [];

    /// <summary>The records made so far.</summary>
    public ParsedRows Rows { get; } = new();

    /// <summary>Rows with something in a matched column, over all sheets.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Why the file cannot be read to its end; null while it can.</summary>
    public WorkbookFault? Fault { get; private set; }

    /// <summary>Whether there are more rows than may be sent; no more are read then.</summary>
    public bool HasTooManyRows { get; private set; }

    /// <summary>Told how many rows were read, every few thousand.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Reads a sheet.</summary>
    /// <param name="sheet">One of the workbook's.</param>
    /// <returns>Null where it is a sheet of ours, which a template or an annotated workbook brings back.</returns>
    public ParsedSheet? Parse(WorkbookSheet sheet)
    {
        var name = PersonalDataScreen.Masked(sheet.Name, "(masked)");
        var place = new CellPlace { SheetPosition = sheet.Position, Sheet = name };
        var reader = workbook.Read(sheet);
        ReadTop(reader);
        Fault ??= reader.Fault;
        if (_top.Count > 0 && OwnMarks.IsTitleOfOurs(_top[0].Cells[0].Text)) return null;
        var (match, index) = BestMatch();
        if (match is null)
        {
            if (_top.Count > 0) log.Add(FindingKinds.SheetNotRecognised, place);
            Propose(place);
            return new ParsedSheet { Position = sheet.Position, Name = name };
        }

        var headingRow = _top[index].Row;
        var context = new SheetContext
        {
            Position = sheet.Position,
            Name = name,
            Labels = new LabelReader(place, known.Mapping, log).Read(_top.GetRange(0, index)),
            OnlySite = known.OnlySite,
            MaxColumns = limits.MaxColumns,
            Mapping = known.Mapping,
        };
        var isReadable = ColumnReport.Report(match, context, known, headingRow, log);
        var rowsRead = isReadable ? ReadRows(sheet, reader, match, context, (headingRow, index)) : 0;
        return new ParsedSheet
        {
            Position = sheet.Position,
            Name = name,
            Kind = match.Sheet.Kind,
            HeadingRow = headingRow,
            Columns = ColumnReport.Columns(match),
            Labels = context.Labels,
            RowsRead = rowsRead,
        };
    }

    private void ReadTop(SheetReader reader)
    {
        _top.Clear();
        while (_top.Count < limits.HeadingSearchRows && reader.ReadRow()) _top.Add((reader.RowNumber, reader.Cells.ToArray()));
    }

    /// <summary>The row among the first that known headings explain best.</summary>
    private (SheetMatch? Match, int Index) BestMatch()
    {
        SheetMatch? best = null;
        var bestIndex = -1;
        for (var i = 0; i < _top.Count; i++)
        {
            var match = HeadingMatcher.Match(Headings(_top[i].Cells), known.Mapping);
            if (match is null || match.Bound.Count <= (best?.Bound.Count ?? 0)) continue;
            (best, bestIndex) = (match, i);
        }

        return (best, bestIndex);
    }

    /// <summary>Where the first rows are no known headings: of the first that nearly are, what they may mean.</summary>
    private void Propose(CellPlace place)
    {
        foreach (var (row, cells) in _top)
        {
            if (HeadingProposals.ForUnknownSheet(Headings(cells), known.Mapping) is not { } proposals) continue;
            foreach (var (number, own, ours) in proposals)
                log.Add(FindingKinds.HeadingProposed, place with { Row = row, Column = number, Header = HeadingMatcher.Shown(own) }, ours);
            return;
        }
    }

    private static List<(int Number, string Text)> Headings(Cell[] cells)
    {
        var headings = cells.Where(cell => cell.Kind == CellKind.Text && !string.IsNullOrWhiteSpace(cell.Text))
            .Select(cell => (cell.Column, cell.Text!.Trim())).ToList();
        // The column that an annotated workbook brings back is none of its own.
        if (headings.Count > 0 && OwnMarks.IsErrorsHeading(headings[^1].Item2)) headings.RemoveAt(headings.Count - 1);
        return headings;
    }

    private int ReadRows(WorkbookSheet sheet, SheetReader reader, SheetMatch match, SheetContext context, (int Row, int Index) headings)
    {
        var before = RowsRead;
        var row = new RowReader(match, context, log);
        var totals = new TotalsRow(match, context, log);
        match.Sheet.Begin(Rows, match);
        for (var i = headings.Index + 1; i < _top.Count && !HasTooManyRows; i++) ReadRow(_top[i].Row, _top[i].Cells, row, totals, match);
        var isLong = ReadRows(reader, RowsReadInStep, row, totals, match);
        using var ahead = isLong ? new RowsAhead(reader) : null;
        if (ahead is not null) ReadRows(ahead, int.MaxValue, row, totals, match);
        Fault ??= (ahead ?? reader).Fault;
        match.Sheet.End(Rows, row);
        SheetRemarks.Report(
            sheet, ahead ?? reader, match, new CellPlace { SheetPosition = context.Position, Sheet = context.Name }, headings.Row, limits, log);
        return RowsRead - before;
    }

    /// <summary>Reads some rows; false where there are no more, or none are wanted.</summary>
    private bool ReadRows(SheetReader reader, int most, RowReader row, TotalsRow totals, SheetMatch match)
    {
        for (var read = 0; read < most; read++)
        {
            if (HasTooManyRows || !reader.ReadRow()) return false;
            ReadRow(reader.RowNumber, reader.Cells, row, totals, match);
        }

        return !HasTooManyRows;
    }

    private void ReadRow(int number, ReadOnlySpan<Cell> cells, RowReader row, TotalsRow totals, SheetMatch match)
    {
        if (!row.Load(number, cells) || totals.IsTotals(cells, row) || IsRepeatOfHeadings(cells, match)) return;
        if (RowsRead == limits.MaxRows)
        {
            HasTooManyRows = true;
            return;
        }

        if (++RowsRead % 4096 == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Progress?.Report(RowsRead);
        }

        totals.Add(row);
        match.Sheet.Read(row, Rows);
    }

    /// <summary>Some sheets write their headings again at each page.</summary>
    private static bool IsRepeatOfHeadings(ReadOnlySpan<Cell> cells, SheetMatch match)
    {
        var repeated = 0;
        foreach (ref readonly var cell in cells)
        {
            if (cell.Kind != CellKind.Text) return false;
            var column = cell.Column;
            if (match.Headings.Any(heading => heading.Number == column) && !match.Headings.First(heading => heading.Number == column).Text.Equals(cell.Text?.Trim(), StringComparison.OrdinalIgnoreCase))
                return false;
            repeated++;
        }

        return repeated > 1;
    }
}
