using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>
/// Reads a worksheet forwards, a row at a time. Only cells with something in them are made; nothing is allocated from
/// what the sheet declares about its size. Rows and cells must come in order and once, inside the grid.
/// </summary>
internal sealed class XlsxSheetReader
{
    private readonly Utf8XmlReader _reader;
    private readonly SharedStrings _strings;
    private readonly InlineTexts _inline = new();
    private readonly IngestionLimits _limits;
    private readonly List<XlsxCell> _cells = [];
    private readonly List<CellRange> _merged = [];
    private readonly List<CellRange> _hiddenColumns = [];
    private bool _inData;

    /// <summary>Stands before the first row.</summary>
    /// <param name="reader">Over the sheet's part.</param>
    /// <param name="strings">The workbook's shared strings.</param>
    /// <param name="limits">What a cell and a sheet may hold.</param>
    public XlsxSheetReader(Utf8XmlReader reader, SharedStrings strings, IngestionLimits limits)
    {
        (_reader, _strings, _limits) = (reader, strings, limits);
        Namespaces.RequireSpreadsheet(reader);
        while (_reader.Read() && !IsStart("sheetData"u8))
        {
            if (IsStart("col"u8)) NoteColumns();
        }

        _inData = _reader.Kind == XmlNodeKind.StartElement && !_reader.IsEmptyElement;
    }

    /// <summary>The current row, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Whether the current row is hidden, by hand or by a filter.</summary>
    public bool RowIsHidden { get; private set; }

    /// <summary>The cells of the current row, left to right; blank ones only where a formula stored no value.</summary>
    public ReadOnlySpan<XlsxCell> Cells => CollectionsMarshal.AsSpan(_cells);

    /// <summary>Merged ranges; complete after the last row.</summary>
    public IReadOnlyList<CellRange> Merged => _merged;

    /// <summary>Hidden columns, as ranges of the first row.</summary>
    public IReadOnlyList<CellRange> HiddenColumns => _hiddenColumns;

    /// <summary>Id of the relationship to the boxes of the sheet's comments; known after the last row, null where there are none.</summary>
    public string? LegacyDrawingId { get; private set; }

    /// <summary>Columns with cells beyond the limit, which were left alone.</summary>
    public bool HasColumnsBeyondLimit { get; private set; }

    /// <summary>Moves to the next row with something in it.</summary>
    /// <returns>False after the last.</returns>
    /// <exception cref="MalformedPartException">Rows or cells out of order, twice, or outside the grid.</exception>
    public bool ReadRow()
    {
        _cells.Clear();
        while (_reader.Read())
        {
            if (_inData && IsStart("row"u8))
            {
                ReadRowContent();
                if (_cells.Count > 0) return true;
            }
            else if (_reader.Kind == XmlNodeKind.EndElement && _reader.LocalName.SequenceEqual("sheetData"u8))
            {
                _inData = false;
            }
            else if (IsStart("mergeCell"u8) && _reader.TryGetAttribute("ref"u8, out var range))
            {
                _merged.Add(CellRange.Parse(range));
            }
            else if (IsStart("legacyDrawing"u8))
            {
                LegacyDrawingId = IdAttribute();
            }
        }

        return false;
    }

    private bool IsStart(ReadOnlySpan<byte> name) => _reader.Kind == XmlNodeKind.StartElement && _reader.LocalName.SequenceEqual(name);

    private void ReadRowContent()
    {
        var row = Row + 1;
        RowIsHidden = false;
        var rest = _reader.RawText;
        while (Utf8XmlReader.NextAttribute(ref rest, out var name, out var value))
        {
            if (name.SequenceEqual("r"u8) && (!Utf8Parser.TryParse(value, out row, out var used) || used != value.Length))
                throw OutOfOrder();
            if (name.SequenceEqual("hidden"u8)) RowIsHidden = Namespaces.IsTrue(value);
        }

        if (row <= Row || row > CellReference.MaxRow) throw OutOfOrder();
        Row = row;
        if (_reader.IsEmptyElement) return;
        var depth = _reader.Depth - 1;
        var column = 0;
        while (true)
        {
            while (PlainCell.TryRead(_reader.Ahead, out var plain)) column = TakePlain(in plain, column);
            if (!_reader.Read()) return;
            if (_reader.Kind == XmlNodeKind.StartElement)
            {
                if (_reader.LocalName.SequenceEqual("c"u8)) column = ReadCell(column);
                else _reader.Skip();
            }
            else if (_reader.Kind == XmlNodeKind.EndElement && _reader.Depth == depth)
            {
                return;
            }
        }
    }

    /// <summary>Takes a cell that was recognised ahead of the reader; returns its column.</summary>
    private int TakePlain(scoped in PlainCell plain, int before)
    {
        var column = plain.Reference.Column;
        if (plain.Reference.Row != Row || column <= before || column > CellReference.MaxColumn) throw OutOfOrder();
        if (column > _limits.MaxColumns)
            HasColumnsBeyondLimit = true;
        else if (plain.Kind == PlainCellKind.Number)
            _cells.Add(NumberCell(plain.Value, column, plain.Style, formula: false));
        else if (plain.Kind != PlainCellKind.Blank)
            Add(new XlsxCell(column, XlsxCellKind.Text, TextOf(in plain), 0, plain.Style, IsFormula: false));
        _reader.Advance(plain.Length);
        return column;
    }

    private string TextOf(scoped in PlainCell plain) =>
        plain.Kind == PlainCellKind.SharedText ? _strings[Index(plain.Value)] : _inline.Decode(plain.Value);

    /// <summary>Reads the cell at the reader; returns its column.</summary>
    private int ReadCell(int before)
    {
        var column = before + 1;
        var style = 0;
        var type = CellType.Number;
        var rest = _reader.RawText;
        while (Utf8XmlReader.NextAttribute(ref rest, out var name, out var value))
        {
            if (name.Length != 1) continue;
            if (name[0] == (byte)'r') column = ColumnOf(value);
            else if (name[0] == (byte)'s') _ = Utf8Parser.TryParse(value, out style, out _);
            else if (name[0] == (byte)'t') type = TypeOf(value);
        }

        if (column <= before || column > CellReference.MaxColumn) throw OutOfOrder();
        if (column > _limits.MaxColumns)
        {
            HasColumnsBeyondLimit = true;
            _reader.Skip();
            return column;
        }

        if (!_reader.IsEmptyElement) ReadCellContent(column, style, type);
        return column;
    }

    private void ReadCellContent(int column, int style, CellType type)
    {
        var depth = _reader.Depth - 1;
        var formula = false;
        var stored = false;
        while (_reader.Read())
        {
            if (_reader.Kind == XmlNodeKind.EndElement && _reader.Depth == depth) break;
            if (_reader.Kind != XmlNodeKind.StartElement) continue;
            if (_reader.LocalName.SequenceEqual("v"u8) && !stored)
            {
                // Excel saves a formula that gives no text with an empty value: that is a result, and a blank one.
                stored = ReadValue(column, style, type, formula) || type == CellType.Text;
            }
            else if (_reader.LocalName.SequenceEqual("is"u8) && !stored)
            {
                Add(new XlsxCell(column, XlsxCellKind.Text, SharedStrings.ReadText(_reader), 0, style, formula));
                stored = true;
            }
            else
            {
                formula |= _reader.LocalName.SequenceEqual("f"u8);
                _reader.Skip();
            }
        }

        if (formula && !stored) _cells.Add(new XlsxCell(column, XlsxCellKind.Blank, null, 0, style, IsFormula: true));
    }

    /// <summary>Reads a 'v' element to its end; false where it holds nothing.</summary>
    private bool ReadValue(int column, int style, CellType type, bool formula)
    {
        if (_reader.IsEmptyElement || !_reader.Read() || _reader.Kind == XmlNodeKind.EndElement) return false;
        var cell = type switch
        {
            CellType.SharedString => new XlsxCell(column, XlsxCellKind.Text, _strings[Index(_reader.RawText)], 0, style, formula),
            CellType.Number => NumberCell(_reader.RawText, column, style, formula),
            CellType.Boolean => new XlsxCell(column, XlsxCellKind.Boolean, null, Namespaces.IsTrue(_reader.RawText) ? 1 : 0, style, formula),
            CellType.Error => new XlsxCell(column, XlsxCellKind.Error, _reader.DecodeText(), 0, style, formula),
            CellType.IsoDate => new XlsxCell(column, XlsxCellKind.IsoDate, _reader.DecodeText(), 0, style, formula),
            _ => new XlsxCell(column, XlsxCellKind.Text, SharedStrings.Unescape(_reader.DecodeText()), 0, style, formula),
        };

        // A value is one run of text; more of it would be a reference or a comment inside, which no program writes.
        if (!_reader.Read() || _reader.Kind != XmlNodeKind.EndElement) throw Damaged();
        Add(cell);
        return true;
    }

    private static XlsxCell NumberCell(ReadOnlySpan<byte> raw, int column, int style, bool formula)
    {
        if (PlainCell.TryParseWhole(raw, out var whole)) return new XlsxCell(column, XlsxCellKind.Number, null, whole, style, formula);
        var read = Utf8Parser.TryParse(raw, out double number, out var used) && used == raw.Length && double.IsFinite(number);
        return read
            ? new XlsxCell(column, XlsxCellKind.Number, null, number, style, formula)
            : new XlsxCell(column, XlsxCellKind.BadNumber, XmlText.Decode(raw), 0, style, formula);
    }

    private void Add(XlsxCell cell)
    {
        if (cell.Text?.Length > _limits.MaxCellLength)
            throw new MalformedPartException($"A cell in row {Row} holds more than {_limits.MaxCellLength} characters, the limit.");
        if (cell.Text is not { Length: 0 } || cell.IsFormula) _cells.Add(cell);
    }

    private int ColumnOf(ReadOnlySpan<byte> reference)
    {
        if (!CellReference.TryParse(reference, out var place))
            throw new MalformedPartException("A cell lies outside the sheet's grid: the file is damaged.");
        return place.Row == Row ? place.Column : throw OutOfOrder();
    }

    private string? IdAttribute()
    {
        var rest = _reader.RawText;
        while (Utf8XmlReader.NextAttribute(ref rest, out var name, out var value))
        {
            if (name.EndsWith(":id"u8)) return XmlText.Decode(value);
        }

        return null;
    }

    private void NoteColumns()
    {
        if (!_reader.TryGetAttribute("hidden"u8, out var hidden) || !Namespaces.IsTrue(hidden)) return;
        if (_reader.TryGetAttribute("min"u8, out var min) && Utf8Parser.TryParse(min, out int first, out _)
            && _reader.TryGetAttribute("max"u8, out var max) && Utf8Parser.TryParse(max, out int last, out _))
            _hiddenColumns.Add(new CellRange(new CellReference(1, first), new CellReference(1, last)));
    }

    private static int Index(ReadOnlySpan<byte> raw) =>
        PlainCell.TryParseWhole(raw, out var whole) ? whole : Utf8Parser.TryParse(raw, out int index, out var used) && used == raw.Length ? index : throw Damaged();

    private static CellType TypeOf(ReadOnlySpan<byte> type) => type switch
    {
        [(byte)'s'] => CellType.SharedString,
        [(byte)'n'] => CellType.Number,
        [(byte)'b'] => CellType.Boolean,
        [(byte)'e'] => CellType.Error,
        [(byte)'d'] => CellType.IsoDate,
        _ when type.SequenceEqual("str"u8) || type.SequenceEqual("inlineStr"u8) => CellType.Text,
        _ => throw Damaged(),
    };

    private static MalformedPartException OutOfOrder() =>
        new("Rows or cells of a sheet are out of order, given twice or outside the grid: programs read such a file differently.");

    private static MalformedPartException Damaged() => new("A cell of the workbook is damaged.");

    private enum CellType
    {
        Number,
        SharedString,
        Boolean,
        Error,
        IsoDate,
        Text,
    }
}
