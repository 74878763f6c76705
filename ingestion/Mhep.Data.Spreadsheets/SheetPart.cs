using System.Globalization;
using System.Text;

namespace Mhep.Data.Spreadsheets;

/// <summary>
/// Writes one 'xl/worksheets/sheetN.xml', row after row. Text is written in place, so that no table of strings has to be held.
/// </summary>
internal sealed class SheetPart : IDisposable
{
    private const int BufferSize = 1 << 16;

    /// <summary>Stands for a character that no XML can hold: one odd cell must not keep a whole workbook from being written.</summary>
    private const char NotInXml = '\uFFFD';

    private readonly StreamWriter _xml;
    private readonly string[] _letters;

    private SheetPart(Stream output, int columns)
    {
        _xml = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        _letters = [.. Enumerable.Range(0, columns).Select(ColumnLetters)];
    }

    /// <summary>Writes the whole part.</summary>
    public static void Write(Stream output, SheetContent sheet, bool selected)
    {
        using var part = new SheetPart(output, sheet.Columns.Count);
        part.Open(sheet, selected);
        var number = 0;
        foreach (var row in sheet.AllRows()) part.Row(++number, row);
        part._xml.Write("</sheetData>");
        part.Rules(sheet);
        part._xml.Write("</worksheet>");
    }

    /// <summary>Writes what is still in the buffer.</summary>
    public void Dispose() => _xml.Dispose();

    private void Open(SheetContent sheet, bool selected)
    {
        var tab = selected ? " tabSelected=\"1\"" : "";
        _xml.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        _xml.Write("\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        _xml.Write($"""<sheetViews><sheetView{tab} workbookViewId="0">""");
        // The headings stay in sight while a person scrolls.
        _xml.Write(Invariant($"""<pane ySplit="{sheet.HeadingRow}" topLeftCell="A{sheet.HeadingRow + 1}" """));
        _xml.Write("""activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var index = 0; index < sheet.Columns.Count; index++)
        {
            var width = sheet.Columns[index].Width;
            var style = sheet.Columns[index].Style is CellStyle.Plain ? "" : Invariant($" style=\"{(int)sheet.Columns[index].Style}\"");
            _xml.Write(Invariant($"""<col min="{index + 1}" max="{index + 1}" width="{width}"{style} customWidth="1"/>"""));
        }

        _xml.Write("</cols><sheetData>");
    }

    private void Row(int number, IReadOnlyList<Cell> cells)
    {
        if (cells.Count > _letters.Length)
            throw new ArgumentException($"A row of {cells.Count} cells does not fit {_letters.Length} columns.", nameof(cells));

        _xml.Write("<row r=\"");
        Write(number);
        _xml.Write("\">");
        for (var index = 0; index < cells.Count; index++)
        {
            if (cells[index].Kind != CellKind.Blank) Append(number, index, cells[index]);
        }

        _xml.Write("</row>");
    }

    private void Rules(SheetContent sheet)
    {
        const int lastRow = 100_000;
        if (sheet.Rules.Count == 0) return;
        _xml.Write(Invariant($"<dataValidations count=\"{sheet.Rules.Count}\">"));
        foreach (var rule in sheet.Rules)
        {
            _xml.Write(Invariant($"<dataValidation type=\"{rule.Type}\" "));
            if (rule.Operator is { } comparison) _xml.Write($"operator=\"{comparison}\" ");
            if (!rule.IsStrict) _xml.Write("errorStyle=\"warning\" ");
            _xml.Write("allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" errorTitle=\"Please check\" error=\"");
            WriteEscaped(rule.Message);
            _xml.Write(Invariant($"\" sqref=\"{_letters[rule.Column]}{sheet.HeadingRow + 1}:{_letters[rule.Column]}{lastRow}\"><formula1>"));
            WriteEscaped(rule.First);
            _xml.Write("</formula1>");
            if (rule.Second is { } second)
            {
                _xml.Write("<formula2>");
                WriteEscaped(second);
                _xml.Write("</formula2>");
            }

            _xml.Write("</dataValidation>");
        }

        _xml.Write("</dataValidations>");
    }

    private void Append(int row, int column, Cell cell)
    {
        _xml.Write("<c r=\"");
        _xml.Write(_letters[column]);
        Write(row);
        _xml.Write('"');
        if (cell.Style != CellStyle.Plain)
        {
            _xml.Write(" s=\"");
            Write((int)cell.Style);
            _xml.Write('"');
        }

        switch (cell.Kind)
        {
            case CellKind.Text:
                _xml.Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                WriteEscaped(cell.Content ?? "");
                _xml.Write("</t></is></c>");
                return;
            case CellKind.Error:
                _xml.Write(" t=\"e\"><v>");
                WriteEscaped(cell.Content ?? "");
                break;
            case CellKind.Formula:
                _xml.Write("><f>");
                WriteEscaped(cell.Content ?? "");
                _xml.Write("</f><v>");
                Write(cell.Value);
                break;
            default:
                _xml.Write(cell.Kind == CellKind.Boolean ? " t=\"b\"><v>" : "><v>");
                Write(cell.Value);
                break;
        }

        _xml.Write("</v></c>");
    }

    private void Write(double number)
    {
        Span<char> digits = stackalloc char[32];
        if (!number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture))
            throw new ArgumentOutOfRangeException(nameof(number), number, "A cell cannot hold this number.");
        _xml.Write(digits[..length]);
    }

    private void WriteEscaped(string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&': _xml.Write("&amp;"); break;
                case '<': _xml.Write("&lt;"); break;
                case '>': _xml.Write("&gt;"); break;
                case '"': _xml.Write("&quot;"); break;
                case '\r': _xml.Write("&#13;"); break; // A bare one would be read as '\n'.
                case < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF': _xml.Write(NotInXml); break;
                default: _xml.Write(character); break;
            }
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    private static string ColumnLetters(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnLetters((index / 26) - 1) + (char)('A' + (index % 26));
}
