using System.Collections.Concurrent;
using Mhep.Data.Ingestion.PersonalData;

namespace Mhep.Data.Api.Audit;

/// <summary>The one text of a caller's that the audit log keeps: the name of an operation; cut, and masked where it names someone.</summary>
internal static class OperationNames
{
    private const int Longest = 80;

    // Callers ask the same again and again. Anyone can invent names, so those beyond are looked at each time.
    private const int MostRemembered = 1000;
    private static readonly ConcurrentDictionary<string, string> Looked = new(StringComparer.Ordinal);

    /// <summary>What is kept of a name; null of none.</summary>
    /// <param name="operation">As the caller wrote it.</param>
    public static string? Kept(string? operation)
    {
        if (operation is null) return null;
        if (Looked.TryGetValue(operation, out var kept)) return kept;
        kept = PersonalDataMask.Of(operation.Length > Longest ? operation[..Longest] : operation, "(masked)");
        if (operation.Length <= Longest && Looked.Count < MostRemembered) Looked.TryAdd(operation, kept);
        return kept;
    }
}
