using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>
/// A stable 64-bit hash of a list of values: the first 8 bytes (big-endian) of SHA-256 over their canonical bytes. It is stored, so neither
/// the bytes of a value nor their order may ever change. Used again and again to spare the garbage; not for several threads.
/// </summary>
/// <remarks>
/// A value is one type byte and its content: null 0; text 1, length (4 bytes), UTF-8; whole number 2, 8 bytes; day 3, days since 0001-01-01 (4);
/// no 4; yes 5; decimal 6, its 16 bytes without trailing zeros (37.50 is 37.5); bytes 7, length (4), content. Numbers are big-endian.
/// </remarks>
internal sealed class CanonicalHash
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    public CanonicalHash Add(string? text)
    {
        if (text is null) return AddNull();
        var room = Reserve(5 + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, room[5..]);
        room[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], length);
        _length += 5 + length;
        return this;
    }

    public CanonicalHash Add(long? number)
    {
        if (number is not { } value) return AddNull();
        var room = Reserve(9);
        room[0] = 2;
        BinaryPrimitives.WriteInt64BigEndian(room[1..], value);
        _length += 9;
        return this;
    }

    public CanonicalHash Add(DateOnly? day)
    {
        if (day is not { } value) return AddNull();
        var room = Reserve(5);
        room[0] = 3;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], value.DayNumber);
        _length += 5;
        return this;
    }

    public CanonicalHash Add(bool? answer)
    {
        if (answer is not { } value) return AddNull();
        Reserve(1)[0] = value ? (byte)5 : (byte)4;
        _length++;
        return this;
    }

    public CanonicalHash Add(decimal? number)
    {
        if (number is not { } value) return AddNull();

        // Division by a one of full scale drops trailing zeros: equal numbers have equal bytes, however they were written.
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value / 1.0000000000000000000000000000m, parts);
        var room = Reserve(17);
        room[0] = 6;
        for (var i = 0; i < parts.Length; i++) BinaryPrimitives.WriteInt32BigEndian(room[(1 + (4 * i))..], parts[i]);
        _length += 17;
        return this;
    }

    public CanonicalHash Add(byte[]? content)
    {
        if (content is null) return AddNull();
        var room = Reserve(5 + content.Length);
        room[0] = 7;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], content.Length);
        content.CopyTo(room[5..]);
        _length += 5 + content.Length;
        return this;
    }

    /// <summary>The hash of all that was added since the last call.</summary>
    public long Take()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(0, _length), hash);
        _length = 0;
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    private CanonicalHash AddNull()
    {
        Reserve(1)[0] = 0;
        _length++;
        return this;
    }

    private Span<byte> Reserve(int size)
    {
        if (_length + size > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        return _bytes.AsSpan(_length);
    }
}
