using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mhep.Data.Ingestion.Tests.Binary;

/// <summary>
/// Writes .xlsb workbooks of one sheet, record by record after [MS-XLSB]: no program that runs here writes them. Values are written as
/// Excel writes them (numbers in four bytes where they fit, texts shared); anything else is a record of its own.
/// </summary>
internal sealed class XlsbBuilder
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int DayStyle = 1;
    private const int FiveDigitsStyle = 2;

    private readonly List<byte> _rows = [];
    private readonly List<byte> _after = [];
    private readonly List<string> _texts = [];
    private readonly List<(string Path, byte[] Content)> _more = [];
    private int _row;

    public bool Uses1904 { get; init; }

    /// <summary>A cell of a record that no plain value makes.</summary>
    internal sealed record CellRecord(int Type, int Style, byte[] Content);

    public static CellRecord Error(byte code) => new(3, 0, [code]);

    public static CellRecord FormulaError(byte code) => new(11, 0, [code, 0, 0]);

    public static CellRecord FormulaNumber(double number, int style = 0) => new(9, style, [.. BitConverter.GetBytes(number), 0, 0]);

    public static CellRecord FormulaText(string text) => new(8, 0, [.. Wide(text), 0, 0]);

    public static CellRecord RichText(string text) => new(62, 0, [1, .. Wide(text)]);

    public static CellRecord FiveDigits(int number) => new(5, FiveDigitsStyle, BitConverter.GetBytes((double)number));

    public static CellRecord Serial(double serial) => new(5, DayStyle, BitConverter.GetBytes(serial));

    /// <summary>Adds the next row.</summary>
    public XlsbBuilder Row(params object?[] cells) => RowAt(_row, isHidden: false, cells);

    /// <summary>Adds a row at a place, from 0.</summary>
    public XlsbBuilder RowAt(int row, bool isHidden, params object?[] cells)
    {
        Record(_rows, 0, [.. UInt(row), 0, 0, 0, 0, 0, 0, 0, (byte)(isHidden ? 0x10 : 0), 0, 0, 0, 0, 0]);
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is { } value) Cell(column, value);
        }

        _row = row + 1;
        return this;
    }

    /// <summary>Adds a cell in a column, from 0, whatever it is.</summary>
    public XlsbBuilder Cell(long column, object value)
    {
        var cell = Of(value);
        Record(_rows, cell.Type, [.. UInt(column), .. UInt(cell.Style), .. cell.Content]);
        return this;
    }

    /// <summary>Adds a record among the rows.</summary>
    public XlsbBuilder Raw(int type, params byte[] content)
    {
        Record(_rows, type, content);
        return this;
    }

    public XlsbBuilder Merged(int firstRow, int lastRow, int firstColumn, int lastColumn)
    {
        Record(_after, 176, [.. UInt(firstRow), .. UInt(lastRow), .. UInt(firstColumn), .. UInt(lastColumn)]);
        return this;
    }

    public XlsbBuilder Part(string path, byte[] content)
    {
        _more.Add((path, content));
        return this;
    }

    public MemoryStream ToStream() => new(ToBytes());

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in Parts().Concat(_more))
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    private IEnumerable<(string Path, byte[] Content)> Parts()
    {
        const string List = "http://schemas.openxmlformats.org/package/2006/relationships";
        yield return ("_rels/.rels", Xml($"""<Relationships xmlns="{List}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.bin"/></Relationships>"""));
        yield return ("xl/_rels/workbook.bin.rels", Xml($"""<Relationships xmlns="{List}"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="r2" Type="{Relations}/sharedStrings" Target="sharedStrings.bin"/><Relationship Id="r3" Type="{Relations}/styles" Target="styles.bin"/></Relationships>"""));
        yield return ("xl/workbook.bin", Records((131, []), (153, [.. UInt(Uses1904 ? 1 : 0), .. UInt(0), .. UInt(0)]), (156, [.. UInt(0), .. UInt(1), .. Wide("r1"), .. Wide("Sheet1")]), (132, [])));
        yield return ("xl/styles.bin", Records(
            (44, [164, 0, .. Wide("dd/mm/yyyy")]), (44, [165, 0, .. Wide("00000")]), (617, UInt(3)),
            (47, Format(0)), (47, Format(164)), (47, Format(165)), (618, [])));
        yield return ("xl/sharedStrings.bin", Records([.. _texts.Select(text => (19, (byte[])[0, .. Wide(text)]))]));
        yield return ("xl/worksheets/sheet1.bin", [.. Records((129, []), (148, [.. UInt(0), .. UInt(1_048_575), .. UInt(0), .. UInt(16_383)]), (145, [])), .. _rows, .. Records((146, [])), .. _after, .. Records((130, []))]);
    }

    private CellRecord Of(object value)
    {
        switch (value)
        {
            case CellRecord raw:
                return raw;
            case string text:
                if (!_texts.Contains(text)) _texts.Add(text);
                return new CellRecord(7, 0, UInt(_texts.IndexOf(text)));
            case bool flag:
                return new CellRecord(4, 0, [(byte)(flag ? 1 : 0)]);
            case int number:
                return new CellRecord(2, 0, UInt((number << 2) | 2));
            case double number:
                return new CellRecord(5, 0, BitConverter.GetBytes(number));
            case DateOnly day:
                return new CellRecord(2, DayStyle, UInt((((uint)(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (Uses1904 ? 1_462 : 0))) << 2) | 2));
            default:
                throw new ArgumentException("No such cell.", nameof(value));
        }
    }

    private static byte[] Format(byte id) => [0, 0, id, .. new byte[13]];

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Wide(string text) => [.. UInt(text.Length), .. Encoding.Unicode.GetBytes(text)];

    private static byte[] UInt(long number)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, unchecked((uint)number));
        return bytes;
    }

    private static byte[] Records(params (int Type, byte[] Content)[] records)
    {
        var part = new List<byte>();
        foreach (var (type, content) in records) Record(part, type, content);
        return [.. part];
    }

    private static void Record(List<byte> part, int type, byte[] content)
    {
        Number(part, type);
        Number(part, content.Length);
        part.AddRange(content);
    }

    private static void Number(List<byte> part, int number)
    {
        for (; number > 0x7F; number >>= 7) part.Add((byte)((number & 0x7F) | 0x80));
        part.Add((byte)number);
    }
}
