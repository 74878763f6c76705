using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Mhep.Data.Ingestion.PersonalData;

namespace Mhep.Data.Api.Audit;

/// <summary>
/// The one text of a caller's that the audit log keeps, and so the one that could name a client: the name of an operation. Cut; masked where it looks
/// like a name, number, postcode or address; and where it has more digits than a page or a year has, without them: they may be somebody's id.
/// </summary>
internal static partial class OperationNames
{
    private const int Longest = 80;
    private const int MostDigits = 2;
    private const string Mask = "(masked)";

    // Callers ask the same again and again. Anyone can invent names, so those beyond are looked at each time.
    private const int MostRemembered = 1000;
    private static readonly ConcurrentDictionary<string, string> Looked = new(StringComparer.Ordinal);

    /// <summary>What is kept of a name; null of none.</summary>
    /// <param name="operation">As the caller wrote it.</param>
    public static string? Kept(string? operation)
    {
        if (operation is null) return null;
        if (Looked.TryGetValue(operation, out var kept)) return kept;
        kept = Screened(operation.Length > Longest ? operation[..Longest] : operation);
        if (operation.Length <= Longest && Looked.Count < MostRemembered) Looked.TryAdd(operation, kept);
        return kept;
    }

    private static string Screened(string name)
    {
        if (PersonalDataMask.Of(name, Mask) == Mask || PersonalDataMask.Of(Joint().Replace(name, " "), Mask) == Mask) return Mask;
        return Year().Replace(name, "").Count(char.IsAsciiDigit) > MostDigits ? Digit().Replace(name, "#") : name;
    }

    /// <summary>Where one word of a name ends and the next begins: 'JaneSmith', 'Jane_Smith'.</summary>
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digit();
}
