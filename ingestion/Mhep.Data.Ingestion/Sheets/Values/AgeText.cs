using System.Globalization;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>Reads an age (14 to 99) into its band, or a band ('25-34', '65+', 'under 18'), or that it is not known.</summary>
internal static class AgeText
{
    private const int Youngest = 14;
    private const int Oldest = 99;

    private static readonly (int From, string Name)[] Bands =
        [(14, "14-17"), (18, "18-24"), (25, "25-34"), (35, "35-44"), (45, "45-54"), (55, "55-64"), (65, "65+")];

    /// <summary>Reads a band; null for blank, with the fault where there is one.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="fault">Why there is no band.</param>
    public static string? Parse(ReadOnlySpan<char> text, out FindingKind? fault)
    {
        fault = null;
        if (text.IsEmpty) return null;
        if (TryAge(text, out var age)) return BandOf(age, out fault);
        if (text.EndsWith("+", StringComparison.Ordinal) && TryAge(text[..^1], out age) && age <= Oldest) return Text($"{age}+");
        if (Ending(text, "and over", out age) || Ending(text, "or over", out age)) return Text($"{age}+");
        if (text.StartsWith("under", StringComparison.OrdinalIgnoreCase) && TryAge(text[5..], out age)) return Text($"under {age}");
        if (text[0] == '<' && TryAge(text[1..], out age)) return Text($"under {age}");
        if (TryRange(text, out var low, out var high)) return Text($"{low}-{high}");
        if (IsNotKnown(text)) return "not known";
        fault = FindingKinds.AgeUnreadable;
        return null;
    }

    /// <summary>The band of an age in whole years.</summary>
    /// <param name="age">Any number.</param>
    /// <param name="fault">Set where no client can be of that age.</param>
    public static string? BandOf(double age, out FindingKind? fault)
    {
        fault = age is >= Youngest and <= Oldest && age == Math.Floor(age) ? null : FindingKinds.AgeUnreadable;
        return fault is null ? Array.FindLast(Bands, band => band.From <= age).Name : null;
    }

    private static bool IsNotKnown(ReadOnlySpan<char> text) =>
        text.Equals("not known", StringComparison.OrdinalIgnoreCase) || text.Equals("unknown", StringComparison.OrdinalIgnoreCase)
        || text.Equals("not stated", StringComparison.OrdinalIgnoreCase) || text.Equals("prefer not to say", StringComparison.OrdinalIgnoreCase);

    private static bool TryRange(ReadOnlySpan<char> text, out int low, out int high)
    {
        low = high = 0;
        var dash = text.IndexOfAny('-', '–');
        var length = 1;
        if (dash < 0)
        {
            dash = text.IndexOf(" to ");
            length = 4;
        }

        return dash > 0 && TryAge(text[..dash], out low) && TryAge(text[(dash + length)..], out high) && low < high && high <= Oldest;
    }

    private static bool Ending(ReadOnlySpan<char> text, string ending, out int age)
    {
        age = 0;
        return text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && TryAge(text[..^ending.Length], out age) && age <= Oldest;
    }

    private static bool TryAge(ReadOnlySpan<char> text, out int age) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out age);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
