using System.Buffers.Text;
using System.Text;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <content>Numbers.</content>
public sealed partial class Utf8ResultWriter
{
    private const int MostDigits = 40;

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(long value)
    {
        var room = Room(MostDigits);
        if (value is >= 0 and < 100)
        {
            WriteTwoDigits((uint)value, room);
            return;
        }

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
            WriteMillionths((long)millionths);
        else
            WriteAscii(JsonNumbers.Format(value));
    }

    private void WriteTwoDigits(uint value, Span<byte> room)
    {
        var (tens, ones) = Math.DivRem(value, 10u);
        room[0] = (byte)('0' + tens);
        room[tens == 0 ? 0 : 1] = (byte)('0' + ones);
        _length += tens == 0 ? 1 : 2;
    }

    /// <summary>Writes a number of millionths that is not a whole number, without trailing zeros.</summary>
    private void WriteMillionths(long millionths)
    {
        var room = Room(MostDigits);
        var length = 0;
        if (millionths < 0)
        {
            room[length++] = (byte)'-';
            millionths = -millionths;
        }

        var whole = Math.DivRem(millionths, 1_000_000, out var rest);
        Utf8Formatter.TryFormat(whole, room[length..], out var written);
        length += written;
        room[length] = (byte)'.';
        var fraction = (uint)rest;
        for (var i = length + 6; i > length; i--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10u);
            room[i] = (byte)('0' + digit);
        }

        length += 6;
        while (room[length] == (byte)'0')
        {
            length--;
        }

        _length += length + 1;
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

    private void WriteAscii(string text) => _length += Encoding.ASCII.GetBytes(text, Room(text.Length));

    private static int WithoutTrailingZeros(ReadOnlySpan<byte> digits)
    {
        var trimmed = digits.TrimEnd((byte)'0');
        return trimmed[^1] == (byte)'.' ? trimmed.Length - 1 : trimmed.Length;
    }
}
