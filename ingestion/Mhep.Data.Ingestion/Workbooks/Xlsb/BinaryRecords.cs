using System.Buffers.Binary;

namespace Mhep.Data.Ingestion.Workbooks.Xlsb;

/// <summary>
/// Reads the records of a part of an .xlsb one after another ([MS-XLSB] 2.1.4): a type and a length of one to four bytes each, then the
/// content, a span of the buffer that is good until the next <see cref="Read"/>.
/// </summary>
internal sealed class BinaryRecords(Stream part)
{
    /// <summary>A cell of the greatest length takes 64 KB; nothing that is read here is longer.</summary>
    private const int LongestRead = 1 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _position;
    private int _end;
    private int _start;
    private int _length;

    /// <summary>The type of the current record.</summary>
    public int Type { get; private set; }

    /// <summary>What the current record holds.</summary>
    public ReadOnlySpan<byte> Content => _buffer.AsSpan(_start, _length);

    /// <summary>Moves to the next record.</summary>
    /// <returns>False at the part's end.</returns>
    /// <exception cref="MalformedPartException">The part ends in a record, or a record is longer than any.</exception>
    public bool Read()
    {
        if (!Has(1)) return false;
        Type = Number(mostBytes: 2);
        _length = Number(mostBytes: 4);
        if (_length > LongestRead)
            throw new MalformedPartException("A record of the workbook is longer than any that holds cells: the file is damaged.", WorkbookFaultKind.Unsafe);
        if (!Has(_length)) throw CutShort();
        _start = _position;
        _position += _length;
        return true;
    }

    /// <summary>A number of four bytes in the content.</summary>
    /// <param name="at">Where it starts.</param>
    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(at, sizeof(uint)));

    /// <summary>A number of two bytes in the content.</summary>
    /// <param name="at">Where it starts.</param>
    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, sizeof(ushort)));

    /// <summary>A number of eight bytes with a fraction in the content.</summary>
    /// <param name="at">Where it starts.</param>
    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Slice(at, sizeof(double)));

    /// <summary>A byte of the content.</summary>
    /// <param name="at">Where it is.</param>
    public byte Byte(int at) => Slice(at, 1)[0];

    /// <summary>A text of the content, its length in characters before it; -1 for none.</summary>
    /// <param name="at">Where its length starts; afterwards where it ends.</param>
    public string? Text(ref int at)
    {
        var length = UInt32(at);
        at += sizeof(uint);
        if (length == uint.MaxValue) return null;
        if (length > (uint)_length / sizeof(char)) throw Damaged();
        var bytes = Slice(at, (int)length * sizeof(char));
        at += bytes.Length;
        return System.Text.Encoding.Unicode.GetString(bytes);
    }

    private static MalformedPartException Damaged() => new("A record of the workbook is shorter than what it must hold: the file is damaged.");

    private static MalformedPartException CutShort() => new("A part of the workbook ends in the middle: the file is cut short.");

    private ReadOnlySpan<byte> Slice(int at, int length) => at + length <= _length ? _buffer.AsSpan(_start + at, length) : throw Damaged();

    /// <summary>Seven bits a byte, the lowest first; the eighth says that another byte follows.</summary>
    private int Number(int mostBytes)
    {
        var number = 0;
        for (var i = 0; i < mostBytes; i++)
        {
            if (!Has(1)) throw CutShort();
            var one = _buffer[_position++];
            number |= (one & 0x7F) << (7 * i);
            if ((one & 0x80) == 0) break;
        }

        return number;
    }

    /// <summary>Whether as many bytes follow; brings them into the buffer.</summary>
    private bool Has(int count)
    {
        if (_end - _position >= count) return true;
        _buffer.AsSpan(_position, _end - _position).CopyTo(_buffer);
        (_end, _position) = (_end - _position, 0);
        if (_buffer.Length < count) Array.Resize(ref _buffer, count);
        while (_end < count)
        {
            var read = part.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0) return false;
            _end += read;
        }

        return true;
    }
}
