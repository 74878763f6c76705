namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>Excel's errors, as binary formats number them and as they are written.</summary>
internal static class ErrorCode
{
    private static readonly string[] Names = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];

    /// <summary>The text of an error.</summary>
    /// <param name="number">As stored; one that Excel does not know is an error too.</param>
    public static string NameOf(byte number) => number switch
    {
        0x00 => Names[0],
        0x07 => Names[1],
        0x0F => Names[2],
        0x17 => Names[3],
        0x1D => Names[4],
        0x24 => Names[5],
        0x2A => Names[6],
        0x2B => Names[7],
        _ => "#ERROR",
    };

    /// <summary>Whether a text is that of an error, as a .csv has them; 'Err:502' is LibreOffice's way.</summary>
    /// <param name="text">The whole cell.</param>
    public static bool IsError(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        if (text[0] != '#') return text.Length == 7 && text.StartsWith("Err:5", StringComparison.Ordinal) && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[6]);
        foreach (var name in Names)
        {
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
