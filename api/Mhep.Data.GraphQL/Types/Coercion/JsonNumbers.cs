using System.Buffers;
using System.Globalization;

namespace Mhep.Data.GraphQL.Types.Coercion;

/// <summary>Numbers as JavaScript sees and prints them; messages and <c>Float</c> values follow it.</summary>
internal static class JsonNumbers
{
    private static readonly SearchValues<char> DecimalLetters = SearchValues.Create("+-.0123456789eE");

    /// <summary>The value of a number of any .NET type; null for what is no number.</summary>
    public static double? ToDouble(object? value) => value switch
    {
        int number => number,
        long number => number,
        double number => number,
        decimal number => (double)number,
        float number => number,
        short or byte or sbyte or ushort or uint or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>What <c>Number(text)</c> gives in JavaScript, null where that is NaN: "" is 0, "0x10" is 16, "1e3" is 1000.</summary>
    public static double? FromText(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return 0;
        if (trimmed is "Infinity" or "+Infinity")
            return double.PositiveInfinity;
        if (trimmed is "-Infinity")
            return double.NegativeInfinity;
        if (trimmed.Length > 2 && trimmed[0] == '0' && Radix(trimmed[1]) is { } radix)
            return FromDigits(trimmed.AsSpan(2), radix);
        const NumberStyles Style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return trimmed.AsSpan().ContainsAnyExcept(DecimalLetters)
            || !double.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out var number)
                ? null
                : number;
    }

    /// <summary>A number of any .NET type as JavaScript prints it.</summary>
    public static string Format(object number) => number switch
    {
        double value => Format(value),
        float value => Format((double)value),
        decimal value => FormatDecimal(value),
        _ => Convert.ToString(number, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>A number as JavaScript prints it: 1 as "1", 1e21 as "1e+21", 0.0000001 as "1e-7".</summary>
    public static string Format(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (number == 0)
            return "0";
        var (digits, exponent) = Decompose(Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
        return (number < 0 ? "-" : string.Empty) + Place(digits, exponent);
    }

    private static string FormatDecimal(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    private static int? Radix(char letter) => char.ToLowerInvariant(letter) switch
    {
        'x' => 16,
        'o' => 8,
        'b' => 2,
        _ => null,
    };

    private static double? FromDigits(ReadOnlySpan<char> digits, int radix)
    {
        var value = 0d;
        foreach (var c in digits)
        {
            if (!char.IsAsciiHexDigit(c) || Convert.ToInt32(c.ToString(), 16) is var digit && digit >= radix)
                return null;
            value = (value * radix) + Convert.ToInt32(c.ToString(), 16);
        }

        return value;
    }

    /// <summary>Significant digits without leading or trailing zeros, and n where the value is 0.digits x 10^n.</summary>
    private static (string Digits, int Exponent) Decompose(string shortest)
    {
        // As in 1.5E-07, 0.00012 or 1200.
        var parts = shortest.Split('E');
        var power = parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = parts[0].Replace(".", string.Empty, StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        var whole = point < 0 ? digits.Length : point;
        return (significant.TrimEnd('0'), whole + power - (digits.Length - significant.Length));
    }

    private static string Place(string digits, int exponent)
    {
        if (digits.Length <= exponent && exponent <= 21)
            return digits.PadRight(exponent, '0');
        if (exponent is > 0 and <= 21)
            return digits[..exponent] + "." + digits[exponent..];
        if (exponent is > -6 and <= 0)
            return "0." + new string('0', -exponent) + digits;
        var power = exponent - 1;
        var sign = power < 0 ? "-" : "+";
        var mantissa = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{sign}{Math.Abs(power)}");
    }
}
