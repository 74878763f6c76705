using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Ingestion.Sheets.Values;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>
/// One row of a recognised sheet, asked for its values by declared column. Whatever is wrong with a cell becomes a finding here, so
/// that the sheets need only say which values they want. Each column is asked for once a row.
/// </summary>
internal sealed class RowReader
{
    private readonly SheetContext _sheet;
    private readonly FindingLog _log;
    private readonly SheetMatch _match;
    private readonly Cell[] _cells;
    private readonly BoundColumn?[] _bound;
    private readonly int[] _slotOfColumn;
    private readonly CellScreen _screen;
    private readonly int _groupSize;
    private int _groupOffset;

    /// <summary>Made once for each sheet.</summary>
    /// <param name="match">What its headings mean.</param>
    /// <param name="sheet">What stands above them, and where the sheet is.</param>
    /// <param name="log">Takes the findings.</param>
    public RowReader(SheetMatch match, SheetContext sheet, FindingLog log)
    {
        (_match, _sheet, _log) = (match, sheet, log);
        _cells = new Cell[match.Slots];
        _bound = new BoundColumn?[match.Slots];
        _screen = new CellScreen(match.Slots, sheet.Mapping);
        _groupSize = match.Sheet.GroupColumns.Count;
        _slotOfColumn = new int[sheet.MaxColumns + 1];
        Array.Fill(_slotOfColumn, -1);
        foreach (var bound in match.Bound)
        {
            _bound[bound.Slot] = bound;
            _slotOfColumn[bound.Number] = bound.Slot;
        }
    }

    /// <summary>Where the row is.</summary>
    public SheetRow Place { get; private set; }

    /// <summary>What the provider's own codes and words mean; may be null.</summary>
    public ProviderMapping? Mapping => _sheet.Mapping;

    /// <summary>Whether any value asked for since the row was loaded could not be read.</summary>
    public bool HasFault { get; private set; }

    /// <summary>How many numbered groups of columns the sheet has.</summary>
    public int Groups => _match.Groups;

    /// <summary>Takes a row's cells; those of columns that were not matched are dropped here.</summary>
    /// <param name="row">1-based.</param>
    /// <param name="cells">Left to right.</param>
    /// <returns>Whether any matched cell holds something.</returns>
    public bool Load(int row, ReadOnlySpan<Cell> cells)
    {
        Place = new SheetRow(_sheet.Position, row);
        HasFault = false;
        _groupOffset = 0;
        Array.Clear(_cells);
        var hasCell = false;
        foreach (ref readonly var cell in cells)
        {
            if (cell.Column >= _slotOfColumn.Length || _slotOfColumn[cell.Column] is var slot && slot < 0) continue;
            _cells[slot] = cell;
            hasCell |= cell.Kind != CellKind.Text || !string.IsNullOrWhiteSpace(cell.Text);
        }

        return hasCell;
    }

    /// <summary>The raw cell of a matched column.</summary>
    /// <param name="slot">Of a bound column.</param>
    public Cell CellAt(int slot) => _cells[slot];

    /// <summary>From now on the columns of a group of that number are meant by their declarations.</summary>
    /// <param name="number">From 1.</param>
    public void EnterGroup(int number) => _groupOffset = (number - 1) * _groupSize;

    /// <summary>Whether any cell of the group entered holds something.</summary>
    public bool HasAnyInGroup()
    {
        var start = _match.Sheet.Columns.Count + _groupOffset;
        foreach (ref readonly var cell in _cells.AsSpan(start, _groupSize))
        {
            if (cell.Kind != CellKind.Blank && (cell.Kind != CellKind.Text || !string.IsNullOrWhiteSpace(cell.Text))) return true;
        }

        return false;
    }

    /// <summary>Whether the sheet has the column, in the group entered.</summary>
    /// <param name="column">A declared column.</param>
    public bool Has(Column column) => _bound[SlotOf(column)] is not null;

    /// <summary>Whether the column's cell holds nothing, or the column is not there.</summary>
    /// <param name="column">A declared column.</param>
    public bool IsBlank(Column column) =>
        _cells[SlotOf(column)] is var cell && (cell.Kind == CellKind.Blank || (cell.Kind == CellKind.Text && string.IsNullOrWhiteSpace(cell.Text)));

    /// <summary>Free text; null for blank.</summary>
    /// <param name="column">A declared column.</param>
    public string? Text(Column column)
    {
        if (!Take(column, out var slot, out var written)) return null;
        var text = Shown(slot, written);
        return PassesScreen(column, slot, text) ? text : null;
    }

    /// <summary>An identifier: text as it is shown, leading zeros kept; null for blank or where Excel may have changed it.</summary>
    /// <param name="column">A declared column.</param>
    public string? Identifier(Column column)
    {
        if (!Take(column, out var slot, out var written)) return null;
        var text = Shown(slot, written);
        ref readonly var cell = ref _cells[slot];
        var isSafe = cell.Kind switch
        {
            CellKind.Text => true,
            CellKind.Number => cell.Number >= 0 && cell.Number < 1e15 && cell.Number == Math.Floor(cell.Number),
            _ => false,
        };
        if (isSafe) return PassesScreen(column, slot, text) ? text : null;
        Fault(column, slot, FindingKinds.IdentifierUnsafe, text);
        return null;
    }

    /// <summary>A client's id, without which there is no row; where each site numbers its own clients, told apart by the site.</summary>
    /// <param name="column">The column of client ids.</param>
    /// <param name="site">The row's; null where it is not known, which has been reported.</param>
    public string? ClientId(Column column, string? site)
    {
        var id = RequiredIdentifier(column);
        return id is null || site is null ? id : _sheet.Mapping?.ClientIdOf(id, site) ?? id;
    }

    /// <summary>An identifier without which there is no row.</summary>
    /// <param name="column">A declared column.</param>
    public string? RequiredIdentifier(Column column) => Required(column, Identifier(column));

    /// <summary>Text without which there is no row.</summary>
    /// <param name="column">A declared column.</param>
    public string? RequiredText(Column column) => Required(column, Text(column));

    /// <summary>The row's site: its own cell, else the cell labelled so above the headings, else the only one there can be.</summary>
    /// <param name="column">The column of sites.</param>
    public string? Site(Column column)
    {
        var site = Identifier(column);
        if (site is not null || HasFault) return site is null ? null : _sheet.Mapping?.SiteOf(site) ?? site;
        return _sheet.Labels.SiteCode ?? _sheet.OnlySite ?? Required<string>(column, null);
    }

    /// <summary>A specialist's code, or words for nobody.</summary>
    /// <param name="column">A declared column.</param>
    public SpecialistMention Specialist(Column column)
    {
        if (Identifier(column) is not { } code) return SpecialistMention.Blank;
        return Nobody.IsMeantBy(code) ? SpecialistMention.Unallocated : SpecialistMention.Of(code);
    }

    /// <summary>A day; null for blank or unreadable.</summary>
    /// <param name="column">A declared column.</param>
    public DateOnly? Date(Column column)
    {
        if (!Take(column, out var slot, out var text)) return null;
        return Conclude(column, slot, DateOf(in _cells[slot], text), text);
    }

    /// <summary>A day without which there is no row.</summary>
    /// <param name="column">A declared column.</param>
    public DateOnly? RequiredDate(Column column) => Required(column, Date(column));

    /// <summary>A calendar month as its first day; null for blank or unreadable.</summary>
    /// <param name="column">A declared column.</param>
    public DateOnly? Month(Column column)
    {
        if (!Take(column, out var slot, out var text)) return null;
        var parsed = _cells[slot].Kind == CellKind.Text ? MonthText.Parse(text) : MonthText.FirstDay(DateOf(in _cells[slot], text));
        return Conclude(column, slot, parsed, text);
    }

    /// <summary>Yes or no; null for blank or unreadable.</summary>
    /// <param name="column">A declared column.</param>
    public bool? YesNo(Column column)
    {
        if (!Take(column, out var slot, out var written)) return null;
        var text = Shown(slot, written);
        return _sheet.Mapping?.YesNoOf(text) ?? Conclude(column, slot, YesNoText.Parse(text), text);
    }

    /// <summary>A number within bounds; null for blank or unreadable.</summary>
    /// <param name="column">A declared column.</param>
    /// <param name="isInRange">The bounds.</param>
    /// <param name="range">The bounds in words: 'over 0 and up to 1'.</param>
    public decimal? Number(Column column, Predicate<decimal> isInRange, string range)
    {
        if (!Take(column, out var slot, out var text)) return null;
        var parsed = _cells[slot].Kind switch
        {
            CellKind.Number => NumberText.Of(_cells[slot].Number),
            CellKind.Text => NumberText.Parse(text),
            _ => Parsed.Fault<decimal>(FindingKinds.NumberUnreadable),
        };
        if (parsed.Value is { } number && !isInRange(number)) parsed = Parsed.Fault<decimal>(FindingKinds.NumberOutOfRange, range);
        return Conclude(column, slot, parsed, text);
    }

    /// <summary>A whole number from 0; null for blank (not reported) or unreadable.</summary>
    /// <param name="column">A declared column.</param>
    public int? Count(Column column) =>
        (int?)Number(column, number => number is >= 0 and <= 1_000_000 && number == decimal.Floor(number), "a whole number from 0");

    /// <summary>Hours a week; null for blank or unreadable.</summary>
    /// <param name="column">A declared column.</param>
    public WeeklyHours? Hours(Column column)
    {
        if (!Take(column, out var slot, out var text)) return null;
        var parsed = _cells[slot].Kind switch
        {
            CellKind.Number => NumberText.Of(_cells[slot].Number).Value is { } hours ? HoursText.Of(hours) : Parsed.Fault<WeeklyHours>(FindingKinds.HoursUnreadable),
            CellKind.Text => HoursText.Parse(text),
            _ => Parsed.Fault<WeeklyHours>(FindingKinds.HoursUnreadable),
        };
        return Conclude(column, slot, parsed, text);
    }

    /// <summary>An age or age band as a band; null for blank or unreadable.</summary>
    /// <param name="column">A declared column.</param>
    public string? AgeBand(Column column)
    {
        if (!Take(column, out var slot, out var text)) return null;
        FindingKind? fault = FindingKinds.AgeUnreadable;
        var band = _cells[slot].Kind switch
        {
            CellKind.Number => AgeText.BandOf(_cells[slot].Number, out fault),
            CellKind.Text => AgeText.Parse(text, out fault),
            _ => null,
        };
        if (fault is not null) Fault(column, slot, fault, Shown(slot, text));
        return band;
    }

    /// <summary>A value of a closed list; null for blank or for what is not on it.</summary>
    /// <typeparam name="T">What the values stand for.</typeparam>
    /// <param name="column">A declared column.</param>
    /// <param name="list">The list.</param>
    /// <param name="other">What a value outside the list is taken for, with a remark; null: it is a fault.</param>
    public T? Code<T>(Column column, CodeList<T> list, T? other = null)
        where T : struct
    {
        if (!Take(column, out var slot, out var written)) return null;
        var text = Shown(slot, written);
        if (list.Find(_sheet.Mapping?.CodeOf(column.Heading, text) ?? text) is { } value) return value;
        Fault(column, slot, other is null ? FindingKinds.CodeUnknown : FindingKinds.CodeTakenAsOther, text, string.Join(", ", list.Names));
        return other;
    }

    /// <summary>A value that must be there.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="column">A declared column.</param>
    /// <param name="value">What was read.</param>
    public T? Required<T>(Column column, T? value)
        where T : class
    {
        if (value is null) ReportMissing(column);
        return value;
    }

    /// <summary>A value that must be there.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="column">A declared column.</param>
    /// <param name="value">What was read.</param>
    public T? Required<T>(Column column, T? value)
        where T : struct
    {
        if (value is null) ReportMissing(column);
        return value;
    }

    /// <summary>Adds a finding about a column's cell in this row.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="column">A declared column.</param>
    /// <param name="arguments">For its sentences.</param>
    public void Report(FindingKind kind, Column column, params ReadOnlySpan<string> arguments)
    {
        var slot = SlotOf(column);
        _log.AddWithCell(kind, PlaceOf(column, slot), _cells[slot].ToText(), arguments);
    }

    /// <summary>Adds a finding about a whole row of the sheet.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="arguments">For its sentences.</param>
    public void ReportAt(FindingKind kind, SheetRow row, params ReadOnlySpan<string> arguments) =>
        _log.Add(kind, new CellPlace { SheetPosition = _sheet.Position, Sheet = _sheet.Name, Row = row.Row }, arguments);

    /// <summary>The canonical heading of a declared column in the group entered, as the sheet writes it where it has it.</summary>
    /// <param name="column">A declared column.</param>
    public string HeadingOf(Column column) => _bound[SlotOf(column)]?.Heading ?? column.Heading;

    private int SlotOf(Column column)
    {
        var slot = _match.Sheet.SlotOf(column);
        return column.IsGrouped ? slot + _groupOffset : slot;
    }

    private void ReportMissing(Column column)
    {
        // Where the cell holds something that could not be read, that has been said.
        if (!IsBlank(column)) return;
        HasFault = true;
        _log.Add(FindingKinds.ValueMissing, PlaceOf(column, SlotOf(column)));
    }

    /// <summary>Takes a cell, if it holds a value; its text is worked out only where it holds text, for most cells are days and numbers.</summary>
    private bool Take(Column column, out int slot, out string? text)
    {
        slot = SlotOf(column);
        text = null;
        ref readonly var cell = ref _cells[slot];
        switch (cell.Kind)
        {
            case CellKind.Blank:
                return false;
            case CellKind.Error:
                Fault(column, slot, FindingKinds.ErrorCell, cell.Text ?? "");
                return false;
            case CellKind.FormulaWithoutValue:
                Fault(column, slot, FindingKinds.FormulaWithoutValue, "");
                return false;
            case CellKind.Text:
                text = CleanText.Of(cell.Text ?? "", out var removed);
                if (removed) _log.AddWithCell(FindingKinds.InvisibleCharacters, PlaceOf(column, slot), text);
                if (text.Length == 0) return false;
                break;
        }

        if (cell.IsFormula) _log.AddWithCell(FindingKinds.FormulaValueUsed, PlaceOf(column, slot), Shown(slot, text));
        return true;
    }

    private string Shown(int slot, string? text) => text ?? _cells[slot].ToText();

    private static Parsed<DateOnly> DateOf(ref readonly Cell cell, string? text)
    {
        if (text is not null) return DateText.Parse(text);
        if (cell.Kind != CellKind.Date) return Parsed.Fault<DateOnly>(FindingKinds.DateUnreadable);
        return cell.TryGetDate(out var date, out var hasTime)
            ? DateText.Judge(date, hasTime ? FindingKinds.DateWithTime : null)
            : Parsed.Fault<DateOnly>(FindingKinds.DateImpossible);
    }

    private T? Conclude<T>(Column column, int slot, Parsed<T> parsed, string? written)
        where T : struct
    {
        if (parsed.Finding is null) return parsed.Value;
        var text = Shown(slot, written);
        if (parsed.IsFault) Fault(column, slot, parsed.Finding, text, parsed.Argument);
        else _log.AddWithCell(parsed.Finding, PlaceOf(column, slot), text);
        return parsed.Value;
    }

    /// <summary>Reports a cell that cannot be read, but what is personal data in it comes first and is never shown.</summary>
    private void Fault(Column column, int slot, FindingKind kind, string text, string? argument = null)
    {
        HasFault |= kind.Severity == Schema.Submissions.Severity.Error;
        if (PersonalDataScreen.Find(text, column.NameRisk) is { } personal) _log.Add(personal, PlaceOf(column, slot));
        else if (argument is null) _log.AddWithCell(kind, PlaceOf(column, slot), text);
        else _log.AddWithCell(kind, PlaceOf(column, slot), text, argument);
    }

    private bool PassesScreen(Column column, int slot, string text)
    {
        if (_screen.Find(column, slot, text) is not { } personal) return true;
        HasFault = true;
        _log.Add(personal, PlaceOf(column, slot));
        return false;
    }

    private CellPlace PlaceOf(Column column, int slot) => new()
    {
        SheetPosition = _sheet.Position,
        Sheet = _sheet.Name,
        Row = Place.Row,
        Column = _bound[slot]?.Number,
        Header = _bound[slot]?.Heading ?? column.Heading,
    };
}
