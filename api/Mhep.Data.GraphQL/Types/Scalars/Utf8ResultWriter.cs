using System.Buffers;
using System.Buffers.Text;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary>
/// A result in the making, as UTF-8 JSON in one pooled block of memory, so that a value that turns out to be null can be
/// taken back. Writes values and nothing between them; names, commas and brackets come encoded from the plan.
/// Not safe for use by several threads.
/// </summary>
public sealed class Utf8ResultWriter : IDisposable
{
    private const int MostDigits = 40;

    // What JSON demands to be escaped; anything else is written as it is, as JSON.stringify does.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 32).Select(i => (char)i)) + "\"\\");

    private byte[] _buffer;
    private int _length;

    /// <summary>Starts an empty result.</summary>
    /// <param name="capacity">Bytes to begin with; grows as needed.</param>
    public Utf8ResultWriter(int capacity = 16 * 1024) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Bytes written so far. Setting it to an earlier value takes back what came after.</summary>
    public int Length
    {
        get => _length;
        set
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, _length);
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _length = value;
        }
    }

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Writes bytes that are JSON already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        if (_buffer.Length - _length < json.Length)
            Grow(json.Length);
        json.CopyTo(_buffer.AsSpan(_length));
        _length += json.Length;
    }

    /// <summary>Writes one byte that is JSON already, such as a bracket.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(byte json)
    {
        if (_buffer.Length == _length)
            Grow(1);
        _buffer[_length++] = json;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(long value)
    {
        var room = Room(MostDigits);
        Utf8Formatter.TryFormat(value, room, out var written);
        _length += written;
    }

    /// <summary>Writes a decimal without trailing zeros: 12.500 as <c>12.5</c>.</summary>
    public void WriteNumber(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts[2] == 0)
        {
            WriteSmallDecimal(unchecked(((ulong)(uint)parts[1] << 32) | (uint)parts[0]), (parts[3] >> 16) & 0xFF, parts[3] < 0);
            return;
        }

        var room = Room(MostDigits);
        value.TryFormat(room, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _length += value.Scale == 0 ? written : WithoutTrailingZeros(room[..written]);
    }

    /// <summary>Writes a finite binary fraction in its shortest form, as JavaScript does: 1 as <c>1</c>, not <c>1.0</c>.</summary>
    public void WriteNumber(double value)
    {
        if (value is > -1e15 and < 1e15 && double.IsInteger(value))
        {
            WriteNumber((long)value);
            return;
        }

        // Two decimals of at most 15 digits are never the same double, so a value that is one of millionths has no
        // shorter form than those millionths; rates are such values, and finding the shortest form is the costly part.
        var millionths = Math.Round(value * 1e6);
        if (millionths is > -1e15 and < 1e15 && millionths / 1e6 == value)
            WriteSmallDecimal((ulong)Math.Abs(millionths), 6, value < 0);
        else
            WriteAscii(JsonNumbers.Format(value));
    }

    /// <summary>Writes a string with its quotes, escaping what JSON demands. A lone surrogate is written as an escape.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        var room = Room(checked((value.Length * 3) + 2));
        room[0] = (byte)'"';
        if (value.IndexOfAny(Escaped) < 0
            && Utf8.FromUtf16(value, room[1..], out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            room[written + 1] = (byte)'"';
            _length += written + 2;
            return;
        }

        WriteEscaped(value);
    }

    /// <summary>Writes a value that formats itself as ASCII without characters to be escaped, in quotes.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">Format for it, such as <c>yyyy-MM-dd</c>.</param>
    public void WriteQuoted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        var size = 64;
        int written;
        while (!value.TryFormat(Room(size + 2)[1..^1], out written, format, System.Globalization.CultureInfo.InvariantCulture))
        {
            size *= 2;
        }

        _buffer[_length] = (byte)'"';
        _buffer[_length + written + 1] = (byte)'"';
        _length += written + 2;
    }

    /// <summary>
    /// Writes a JSON value of any kind: null, bool, text, number, dictionary with text keys, sequence.
    /// </summary>
    /// <exception cref="ArgumentException">The value is of no such kind.</exception>
    public void WriteAny(object? value)
    {
        switch (value)
        {
            case null:
                WriteNull();
                break;
            case string text:
                WriteString(text);
                break;
            case bool truth:
                WriteBoolean(truth);
                break;
            case int number:
                WriteNumber(number);
                break;
            case long number:
                WriteNumber(number);
                break;
            case decimal number:
                WriteNumber(number);
                break;
            case System.Text.Json.JsonElement element:
                WriteAny(JsonValues.FromElement(element));
                break;
            case IReadOnlyDictionary<string, object?> members:
                WriteObject(members);
                break;
            case IEnumerable items:
                WriteArray(items);
                break;
            default:
                WriteOther(value);
                break;
        }
    }

    /// <summary>Gives the memory back; the writer must not be used afterwards.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Writes digits x 10^-scale: nearly every decimal there is, without the general formatter.</summary>
    private void WriteSmallDecimal(ulong digits, int scale, bool isNegative)
    {
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        var room = Room(MostDigits);
        var length = 0;
        if (isNegative && digits != 0)
            room[length++] = (byte)'-';
        if (scale == 0)
        {
            Utf8Formatter.TryFormat(digits, room[length..], out var whole);
            _length += length + whole;
            return;
        }

        // Written from the right: the fraction, the point, and what is before it, a zero at least.
        var size = Math.Max(CountDigits(digits), scale + 1) + 1;
        for (var i = size - 1; i >= 0; i--)
        {
            if (i == size - 1 - scale)
            {
                room[length + i] = (byte)'.';
                continue;
            }

            room[length + i] = (byte)('0' + (int)(digits % 10));
            digits /= 10;
        }

        _length += length + size;
    }

    private static int CountDigits(ulong number)
    {
        var count = 1;
        for (var rest = number / 10; rest > 0; rest /= 10)
        {
            count++;
        }

        return count;
    }

    private void WriteOther(object value)
    {
        if (JsonNumbers.ToDouble(value) is { } number && double.IsFinite(number))
            WriteNumber(number);
        else if (value is Enum or Guid or DateOnly or Uri)
            WriteString(value.ToString());
        else
            throw new ArgumentException($"A value of type {value.GetType()} has no form in JSON.", nameof(value));
    }

    private void WriteObject(IReadOnlyDictionary<string, object?> members)
    {
        var separator = (byte)'{';
        foreach (var (name, value) in members)
        {
            WriteRaw(separator);
            WriteString(name);
            WriteRaw((byte)':');
            WriteAny(value);
            separator = (byte)',';
        }

        if (separator == (byte)'{')
            WriteRaw(separator);
        WriteRaw((byte)'}');
    }

    private void WriteArray(IEnumerable items)
    {
        var separator = (byte)'[';
        foreach (var item in items)
        {
            WriteRaw(separator);
            WriteAny(item);
            separator = (byte)',';
        }

        if (separator == (byte)'[')
            WriteRaw(separator);
        WriteRaw((byte)']');
    }

    private void WriteEscaped(ReadOnlySpan<char> value)
    {
        WriteRaw((byte)'"');
        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAny(Escaped);
            var run = plain < 0 ? value : value[..plain];
            var status = Utf8.FromUtf16(run, Room(run.Length * 3), out var read, out var written, replaceInvalidSequences: false);
            _length += written;
            value = value[read..];
            if (!value.IsEmpty && (status != OperationStatus.Done || plain >= 0))
            {
                WriteEscape(value[0]);
                value = value[1..];
            }
        }

        WriteRaw((byte)'"');
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            case '\b':
                WriteRaw("\\b"u8);
                break;
            case '\f':
                WriteRaw("\\f"u8);
                break;
            default:
                WriteRaw("\\u"u8);
                ((int)c).TryFormat(Room(4), out var written, "x4", System.Globalization.CultureInfo.InvariantCulture);
                _length += written;
                break;
        }
    }

    private void WriteAscii(string text) => _length += Encoding.ASCII.GetBytes(text, Room(text.Length));

    private static int WithoutTrailingZeros(ReadOnlySpan<byte> digits)
    {
        var trimmed = digits.TrimEnd((byte)'0');
        return trimmed[^1] == (byte)'.' ? trimmed.Length - 1 : trimmed.Length;
    }

    private Span<byte> Room(int size)
    {
        if (_buffer.Length - _length < size)
            Grow(size);
        return _buffer.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        var wanted = Math.Max((long)_buffer.Length * 2, (long)_length + size);
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, Array.MaxLength));
        if (larger.Length - _length < size)
            throw new InvalidOperationException("The result is larger than one block of memory can be.");
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
