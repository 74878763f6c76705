using System.Globalization;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>Reads numbers: digits with a point before decimals and nothing else. '1,5' may be one and a half or fifteen, so it is neither.</summary>
internal static class NumberText
{
    /// <summary>Reads a number.</summary>
    /// <param name="text">Trimmed; blank gives blank.</param>
    public static Parsed<decimal> Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Parsed.Of(number)
            : Parsed.Fault<decimal>(FindingKinds.NumberUnreadable);
    }

    /// <summary>The number of a number cell; a fault where it is beyond what a decimal holds.</summary>
    /// <param name="number">Finite.</param>
    public static Parsed<decimal> Of(double number) =>
        Math.Abs(number) < 1e15 ? Parsed.Of((decimal)number) : Parsed.Fault<decimal>(FindingKinds.NumberUnreadable);
}
