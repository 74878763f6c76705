using Mhep.Data.Ingestion.Sheets.Headings;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>The words that sheets use where no employment specialist is allocated.</summary>
internal static class Nobody
{
    /// <summary>Whether a specialist's cell means nobody: 'vacant', 'Unallocated', 'waiting list'.</summary>
    /// <param name="code">Trimmed, not blank.</param>
    public static bool IsMeantBy(string code)
    {
        // Codes are short and seldom start with one of these letters: no key is made for nearly all of them.
        if (code[0] is not ('v' or 'V' or 'u' or 'U' or 'w' or 'W' or 'n' or 'N')) return false;
        return HeadingText.KeyOf(code) is "vacant" or "vacancy" or "unallocated" or "notallocated" or "unassigned" or "notassigned" or "waitinglist"
            or "waitlist" or "none" or "na" or "notapplicable";
    }
}
