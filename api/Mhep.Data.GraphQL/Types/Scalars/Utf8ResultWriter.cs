using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary>
/// A result in the making, as UTF-8 JSON in one pooled block of memory, so that a value that turns out to be null can be
/// taken back. Writes values and nothing between them; names, commas and brackets come encoded from the plan.
/// Not safe for use by several threads.
/// </summary>
public sealed partial class Utf8ResultWriter : IDisposable
{
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

    /// <summary>Writes the name of a field, which is mostly short: copied in one step of a fixed size rather than by its length.</summary>
    /// <param name="name">The name.</param>
    /// <param name="opening">What comes before it: a brace before the first field, a comma before the others.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteName(EncodedName name, byte opening)
    {
        var bytes = name.Padded;
        if (_buffer.Length - _length < bytes.Length)
            Grow(bytes.Length);
        ref var to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _length);
        if (bytes.Length == EncodedName.Step)
            Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(bytes)).StoreUnsafe(ref to);
        else
            bytes.CopyTo(_buffer.AsSpan(_length));
        to = opening;
        _length += name.Length;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

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
        RuntimeHelpers.EnsureSufficientExecutionStack();
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
        RuntimeHelpers.EnsureSufficientExecutionStack();
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
