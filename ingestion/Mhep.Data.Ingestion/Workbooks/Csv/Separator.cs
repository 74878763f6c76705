namespace Mhep.Data.Ingestion.Workbooks.Csv;

/// <summary>Finds out what stands between the fields of a text file: a comma, a semicolon or a tab.</summary>
internal static class Separator
{
    private const int RecordsLookedAt = 100;
    private const string Declaration = "sep=";

    private static readonly char[] Candidates = [',', ';', '\t'];

    /// <summary>The separator, and the text without a first line that declares it ('sep=;', which Excel writes and reads).</summary>
    /// <param name="text">The file.</param>
    /// <param name="maxFieldLength">Characters in a field.</param>
    public static (char Separator, bool IsDeclared) Of(string text, int maxFieldLength)
    {
        var line = text.AsSpan()[..Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n'))].Trim('"');
        if (line.Length == Declaration.Length + 1 && line.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) && Candidates.Contains(line[^1]))
            return (line[^1], true);
        return (Candidates.MaxBy(candidate => Regularity(text, candidate, maxFieldLength)), false);
    }

    /// <summary>
    /// How much of the first records is explained: how many have the same number of fields, and then how many fields. A comma inside a
    /// number or a sentence comes now and then; the separator comes in every record as often.
    /// </summary>
    private static (int Records, int Fields) Regularity(string text, char candidate, int maxFieldLength)
    {
        var counts = new Dictionary<int, int>();
        try
        {
            var records = new CsvRecords(text, candidate, maxFieldLength);
            while (records.Number < RecordsLookedAt && records.Read())
            {
                var fields = records.Fields.Count;
                if (fields > 1) counts[fields] = counts.GetValueOrDefault(fields) + 1;
            }
        }
        catch (MalformedPartException)
        {
            // What was regular up to there still counts; the reading proper says what is wrong.
        }

        return counts.Count == 0 ? default : counts.Max(count => (count.Value, count.Key));
    }
}
