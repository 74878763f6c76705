using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Mhep.Data.Ingestion.PersonalData;

namespace Mhep.Data.Testing.Logs;

/// <summary>
/// What no log may hold: ids, names, NHS numbers, postcodes and e-mail addresses of the clients that tests and samples send, and keys, tokens and
/// passwords. Ids are those that the builders of workbooks put into files in this run, and whatever is written as tests and samples write ids.
/// </summary>
public static partial class ForbiddenTexts
{
    /// <summary>Shorter ones are words and numbers that mean something else as well.</summary>
    private const int ShortestId = 4;

    // People in the workbooks of the tests and samples, and the passwords of tests.
    private static readonly string[] Names = ["Jane Smith", "John Smith", "Mary Jones", "Fatima Khan", "jane.smith", "hunter2"];

    private static readonly ConcurrentDictionary<string, byte> Planted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers that a test sends this of a client.</summary>
    /// <param name="id">The provider's own id of a client. One that is all digits and short, or too short, is not looked for.</param>
    public static void Plant(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var trimmed = id.Trim();
        if (trimmed.Length >= ShortestId && (trimmed.Length > 6 || trimmed.Any(char.IsAsciiDigit)) && trimmed.Any(char.IsAsciiLetter) && !trimmed.Contains(' ', StringComparison.Ordinal))
            Planted.TryAdd(trimmed, 0);
    }

    /// <summary>What a line holds that it must not, in a word; null where it holds nothing of the kind.</summary>
    /// <param name="line">Of a log.</param>
    public static string? In(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (Secret().IsMatch(line)) return "a key, token or private key";
        var told = Random().Replace(line, "...");
        if (OwnId().IsMatch(told)) return "a client's own id";
        foreach (var word in Word().EnumerateMatches(told))
        {
            if (Planted.ContainsKey(told.Substring(word.Index, word.Length))) return "a client's own id that a test has sent";
        }

        if (Names.Any(name => told.Contains(name, StringComparison.OrdinalIgnoreCase))) return "a name or password";
        return PersonalDataMask.HoldsNumberOrAddress(told) ? "an NHS number, postcode or e-mail address" : null;
    }

    /// <summary>Ids that tests and samples give to clients: 'C-12', 'OWN-4711', 'CLIENT-0149', 'AQ-00012'. Codes of specialists, 'ES-01', are no clients'.</summary>
    [GeneratedRegex("""(?<![\w-])(?:C|OWN|CLIENT|(?!ES)[A-Z]{2})-\d{1,6}(?![\w-])""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnId();

    [GeneratedRegex("""[\w][\w.-]{3,}""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    /// <summary>A whole key, or its secret alone; what goes after Bearer and Basic; a token; a private key.</summary>
    [GeneratedRegex(
        """mhep_[0-9a-z]{10}_[0-9a-z]{20,}|(?<![0-9a-zA-Z])[0-9a-hjkmnp-tv-z]{58}(?![0-9a-zA-Z])|(?:Bearer|Basic) [\w.~+/=-]{16,}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}|PRIVATE KEY-----""",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Secret();

    /// <summary>Random ids, hashes and the random names of temporary folders, in which chance may write a postcode.</summary>
    [GeneratedRegex("""[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{32,}|/tmp/[\w.-]*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Random();
}
