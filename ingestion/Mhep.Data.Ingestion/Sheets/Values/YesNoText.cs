using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>Reads yes, y, true, 1, x and no, n, false, 0, in any case.</summary>
internal static class YesNoText
{
    /// <summary>Reads a yes or no.</summary>
    /// <param name="text">Trimmed; blank gives blank.</param>
    public static Parsed<bool> Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return default;
        Span<char> lower = stackalloc char[5];
        if (text.Length > lower.Length) return Parsed.Fault<bool>(FindingKinds.YesNoUnreadable);
        var length = text.ToLowerInvariant(lower);
        return lower[..length] switch
        {
            "yes" or "y" or "true" or "1" or "x" => Parsed.Of(value: true),
            "no" or "n" or "false" or "0" => Parsed.Of(value: false),
            _ => Parsed.Fault<bool>(FindingKinds.YesNoUnreadable),
        };
    }
}
