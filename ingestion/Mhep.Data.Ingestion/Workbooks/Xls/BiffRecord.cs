using System.Buffers.Binary;

namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>A record of an .xls workbook stream ([MS-XLS] 2.1.4): a type, a length and the content.</summary>
/// <param name="type">What it is.</param>
/// <param name="whole">All its bytes, type and length included.</param>
internal readonly ref struct BiffRecord(BiffType type, ReadOnlySpan<byte> whole)
{
    /// <summary>Bytes of type and length.</summary>
    public const int HeaderLength = 4;

    /// <summary>What it is.</summary>
    public BiffType Type { get; } = type;

    /// <summary>All its bytes.</summary>
    public ReadOnlySpan<byte> Whole { get; } = whole;

    /// <summary>How many bytes it holds.</summary>
    public int Length => Whole.Length - HeaderLength;

    /// <summary>The record at a place; where the next one starts is its length on.</summary>
    /// <param name="stream">The workbook's stream.</param>
    /// <param name="at">The place.</param>
    /// <exception cref="MalformedPartException">The stream ends in it.</exception>
    public static BiffRecord At(ReadOnlySpan<byte> stream, long at)
    {
        if (at < 0 || at + HeaderLength > stream.Length) throw CutShort();
        var rest = stream[(int)at..];
        var length = HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]);
        if (length > rest.Length) throw CutShort();
        return new BiffRecord((BiffType)BinaryPrimitives.ReadUInt16LittleEndian(rest), rest[..length]);
    }

    /// <summary>A byte of the content.</summary>
    /// <param name="at">From 0.</param>
    public byte Byte(int at) => at < Length ? Whole[HeaderLength + at] : throw Damaged();

    /// <summary>A number of two bytes in the content.</summary>
    /// <param name="at">From 0.</param>
    public ushort UInt16(int at) => at + 2 <= Length ? BinaryPrimitives.ReadUInt16LittleEndian(Whole[(HeaderLength + at)..]) : throw Damaged();

    /// <summary>A number of four bytes in the content.</summary>
    /// <param name="at">From 0.</param>
    public uint UInt32(int at) => at + 4 <= Length ? BinaryPrimitives.ReadUInt32LittleEndian(Whole[(HeaderLength + at)..]) : throw Damaged();

    /// <summary>Requires a least length.</summary>
    /// <param name="length">Of the content.</param>
    public void Require(int length)
    {
        if (Length < length) throw Damaged();
    }

    private static MalformedPartException Damaged() => new("A record of the workbook is shorter than what it must hold: the file is damaged.");

    private static MalformedPartException CutShort() => new("The workbook ends in the middle: the file's end is missing.", WorkbookFaultKind.Truncated);
}
