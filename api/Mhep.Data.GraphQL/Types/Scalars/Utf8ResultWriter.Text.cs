using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <content>Text.</content>
public sealed partial class Utf8ResultWriter
{
    private const int CharsAtOnce = 8;

    // What JSON demands to be escaped; anything else is written as it is, as JSON.stringify does.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 32).Select(i => (char)i)) + "\"\\");

    /// <summary>Writes a string with its quotes, escaping what JSON demands. A lone surrogate is written as an escape.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        var room = Room(checked((value.Length * 3) + 2));
        room[0] = (byte)'"';
        if (TryCopyPlain(value, room[1..]))
        {
            room[value.Length + 1] = (byte)'"';
            _length += value.Length + 2;
            return;
        }

        if (value.IndexOfAny(Escaped) < 0
            && Utf8.FromUtf16(value, room[1..], out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            room[written + 1] = (byte)'"';
            _length += written + 2;
            return;
        }

        WriteEscaped(value);
    }

    /// <summary>Copies text that is its own JSON, ASCII without quotes, backslashes or control characters, in one go; most text is.</summary>
    /// <returns>False for any other text; what was written then means nothing.</returns>
    private static bool TryCopyPlain(ReadOnlySpan<char> value, Span<byte> room)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value));
        ref var to = ref MemoryMarshal.GetReference(room);
        if (value.Length < CharsAtOnce)
        {
            for (var i = 0; i < value.Length; i++)
            {
                var c = value[i];
                if (c is < ' ' or > '\x7F' or '"' or '\\')
                    return false;
                Unsafe.Add(ref to, i) = (byte)c;
            }

            return true;
        }

        // The last step overlaps the one before it rather than leaving a rest.
        var last = value.Length - CharsAtOnce;
        for (var i = 0; ; i = Math.Min(i + CharsAtOnce, last))
        {
            var chars = Vector128.LoadUnsafe(ref from, (nuint)i);
            var special = Vector128.GreaterThan(chars - Vector128.Create((ushort)' '), Vector128.Create((ushort)('\x7F' - ' ')))
                | Vector128.Equals(chars, Vector128.Create((ushort)'"'))
                | Vector128.Equals(chars, Vector128.Create((ushort)'\\'));
            if (special != Vector128<ushort>.Zero)
                return false;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, i), Vector128.Narrow(chars, chars).AsUInt64().ToScalar());
            if (i == last)
                return true;
        }
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
}
