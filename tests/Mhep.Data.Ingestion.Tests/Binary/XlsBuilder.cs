using System.Buffers.Binary;
using System.Text;

namespace Mhep.Data.Ingestion.Tests.Binary;

/// <summary>
/// Writes .xls workbooks of one sheet, record by record after [MS-XLS], in a compound file of one stream ([MS-CFB]): to reach what
/// LibreOffice and gnumeric, whose files lie under Foreign, do not write.
/// </summary>
internal sealed class XlsBuilder
{
    private const int Sector = 512;
    private const int SmallestStream = 4_096;
    private const uint EndOfChain = 0xFFFF_FFFE;

    private readonly List<(int Type, byte[] Content)> _globals = [];
    private readonly List<(int Type, byte[] Content)> _rows = [];

    /// <summary>The name of the stream that holds the records.</summary>
    public string StreamName { get; init; } = "Workbook";

    /// <summary>What the sheet is said to be: 0 a worksheet, 1 a macro sheet, 2 a chart.</summary>
    public byte SheetType { get; init; }

    /// <summary>Where the sheet is said to start; null: where it does.</summary>
    public uint? SheetOffset { get; init; }

    public XlsBuilder Global(int type, params byte[] content)
    {
        _globals.Add((type, content));
        return this;
    }

    public XlsBuilder Row(int type, params byte[] content)
    {
        _rows.Add((type, content));
        return this;
    }

    /// <summary>A number cell, places from 0.</summary>
    public XlsBuilder Number(int row, int column, double number) => Row(0x0203, [.. UShort(row), .. UShort(column), 0, 0, .. BitConverter.GetBytes(number)]);

    /// <summary>A text that stands in the cell itself.</summary>
    public XlsBuilder Label(int row, int column, string text) =>
        Row(0x0204, [.. UShort(row), .. UShort(column), 0, 0, .. UShort(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);

    public XlsBuilder Error(int row, int column, byte code) => Row(0x0205, [.. UShort(row), .. UShort(column), 0, 0, code, 1]);

    /// <summary>A formula whose result is an error.</summary>
    public XlsBuilder FormulaError(int row, int column, byte code) => Row(6, [.. UShort(row), .. UShort(column), 0, 0, 2, 0, code, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]);

    public static byte[] UShort(int number) => [(byte)(number & 0xFF), (byte)((number >> 8) & 0xFF)];

    public MemoryStream ToStream() => new(ToBytes());

    /// <summary>The compound file.</summary>
    public byte[] ToBytes()
    {
        var stream = Stream();
        Array.Resize(ref stream, Math.Max(SmallestStream, (stream.Length + Sector - 1) / Sector * Sector));
        return InCompoundFile(StreamName, stream);
    }

    /// <summary>A compound file with one stream.</summary>
    public static byte[] InCompoundFile(string name, byte[] stream)
    {
        var sectors = stream.Length / Sector;
        var tables = ((sectors + 2) / 128) + 1;
        var file = new byte[Sector * (1 + tables + 1 + sectors)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        new byte[] { 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0 }.CopyTo(file, 24);
        UInt(file, 44, (uint)tables);
        UInt(file, 48, (uint)tables);
        UInt(file, 56, SmallestStream);
        UInt(file, 60, EndOfChain);
        UInt(file, 68, EndOfChain);
        for (var i = 0; i < 109; i++) UInt(file, 76 + (i * 4), i < tables ? (uint)i : uint.MaxValue);
        for (var i = 0; i < tables * 128; i++) UInt(file, Sector + (i * 4), Next(i, tables, sectors));
        var directory = Sector * (1 + tables);
        Entry(file, directory, "Root Entry", 5, EndOfChain, 0);
        Entry(file, directory + 128, name, 2, (uint)tables + 1, (uint)stream.Length);
        stream.CopyTo(file, Sector * (1 + tables + 1));
        return file;
    }

    private static uint Next(int sector, int tables, int sectors)
    {
        if (sector < tables) return 0xFFFF_FFFD;
        if (sector == tables || sector == tables + sectors) return EndOfChain;
        return sector < tables + sectors ? (uint)sector + 1 : uint.MaxValue;
    }

    private static void Entry(byte[] file, int at, string name, byte kind, uint first, uint length)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        UShort((name.Length + 1) * 2).CopyTo(file, at + 64);
        file[at + 66] = kind;
        UInt(file, at + 116, first);
        UInt(file, at + 120, length);
    }

    private byte[] Stream()
    {
        byte[] begin = [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        const int LengthOfSheetList = 4 + 4 + 2 + 1 + 1 + 6;
        var globals = Records([(0x0809, begin), .. _globals]);
        var offset = SheetOffset ?? (uint)(globals.Length + LengthOfSheetList + 4);
        byte[] place = [.. BitConverter.GetBytes(offset), 0, SheetType, 6, 0, .. "Sheet1"u8];
        return [.. globals, .. Records([(0x0085, place), (0x000A, [])]), .. Records([(0x0809, [0, 6, 0x10, .. new byte[13]]), .. _rows, (0x000A, [])])];
    }

    private static byte[] Records(IEnumerable<(int Type, byte[] Content)> records) =>
        [.. records.SelectMany(record => (byte[])[.. UShort(record.Type), .. UShort(record.Content.Length), .. record.Content])];

    private static void UInt(byte[] file, int at, uint number) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), number);
}
