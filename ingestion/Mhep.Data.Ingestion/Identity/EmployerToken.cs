namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// How an employer that is stored as a keyed hash stands in a workbook of ours: the name is not known any more, but handed in again the
/// token means the same employer. Letters only, so that it is never taken for a number or a postcode.
/// </summary>
internal static class EmployerToken
{
    private const string Start = "(as stored) ";
    private const int HashBytes = 32;

    /// <summary>The token of a hash.</summary>
    /// <param name="hash">32 bytes.</param>
    public static string Of(byte[] hash) =>
        Start + string.Concat(hash.SelectMany(value => new[] { (char)('a' + (value >> 4)), (char)('a' + (value & 15)) }));

    /// <summary>The hash that a text is the token of; null for any other text.</summary>
    /// <param name="text">A cell of the column 'Employer'.</param>
    public static byte[]? Read(string text)
    {
        if (!text.StartsWith(Start, StringComparison.Ordinal) || text.Length != Start.Length + (2 * HashBytes)) return null;
        var letters = text.AsSpan(Start.Length);
        if (letters.ContainsAnyExceptInRange('a', 'p')) return null;
        var hash = new byte[HashBytes];
        for (var index = 0; index < hash.Length; index++) hash[index] = (byte)(((letters[2 * index] - 'a') << 4) | (letters[(2 * index) + 1] - 'a'));
        return hash;
    }
}
