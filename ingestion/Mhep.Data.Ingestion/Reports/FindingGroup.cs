using System.Globalization;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>Findings that say the same of several rows of a sheet: read as one line.</summary>
public sealed record FindingGroup
{
    private const int MostRowsNamed = 5;
    private const string OfRow = "The row ";

    private FindingGroup(IReadOnlyList<Finding> findings) => Findings = findings;

    /// <summary>The findings, by row; at least one.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What they have in common.</summary>
    public FindingKind Kind => Findings[0].Kind;

    /// <summary>The sheet; null for the file.</summary>
    public string? Sheet => Findings[0].Place.Sheet;

    /// <summary>
    /// One line: 'Discharge date is before referral date in rows 171, 175 and 12 more'. One finding alone keeps its values and what
    /// the cell holds, where they may be shown.
    /// </summary>
    public string Line
    {
        get
        {
            var only = Findings.Count == 1 ? Findings[0] : null;
            var text = only?.Message ?? Findings[0].Summary;
            var rows = Findings.Select(finding => finding.Place.Row).OfType<int>().Distinct().Select(row => row.ToString(CultureInfo.InvariantCulture)).ToList();
            var where = rows.Count > 0 ? Rows(rows) : only is null ? string.Create(CultureInfo.InvariantCulture, $" ({Findings.Count} times)") : "";
            if (only?.CellText is { } cell) where += $" (\"{cell}\")";
            if (text.StartsWith(OfRow, StringComparison.Ordinal) && rows.Count > 0)
                return rows.Count == 1 ? $"Row {rows[0]} {text[OfRow.Length..]}" : $"In{where[3..]}: the row {text[OfRow.Length..]}";
            return text.Insert(EndOfStatement(text), where);
        }
    }

    /// <summary>Groups findings, in the order in which each group's first comes.</summary>
    /// <param name="findings">As a report lists them.</param>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(finding => (finding.Kind.Code, finding.Place.SheetPosition, finding.Summary)).Select(group => new FindingGroup([.. group]))];

    /// <summary>Where the statement ends and what follows from it begins: 'Referral date is blank' + ': the row counts in nothing ...'.</summary>
    private static int EndOfStatement(string text)
    {
        foreach (var joint in (ReadOnlySpan<string>)[": ", "; ", ", which "])
        {
            var at = text.IndexOf(joint, StringComparison.Ordinal);
            if (at > 0) return at;
        }

        return text.Length;
    }

    private static string Rows(List<string> rows)
    {
        if (rows.Count == 1) return " in row " + rows[0];
        if (rows.Count <= MostRowsNamed) return $" in rows {string.Join(", ", rows.Take(rows.Count - 1))} and {rows[^1]}";
        return string.Create(CultureInfo.InvariantCulture, $" in rows {string.Join(", ", rows.Take(MostRowsNamed))} and {rows.Count - MostRowsNamed} more");
    }
}
