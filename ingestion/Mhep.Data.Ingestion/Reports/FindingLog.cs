using System.Globalization;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>
/// Gathers the findings of one workbook: all are counted, of each kind only the first are kept, and which rows have an error is
/// remembered for all of them. Once personal data was found, nothing of any cell leaves it. Not for several threads.
/// </summary>
/// <param name="limits">How many findings of a kind are kept.</param>
public sealed class FindingLog(IngestionLimits limits)
{
    private static readonly Lazy<Dictionary<string, int>> Order = new(() =>
        FindingKinds.All.Select((kind, index) => (kind, index)).ToDictionary(pair => pair.kind.Code, pair => pair.index, StringComparer.Ordinal));

    private readonly Dictionary<FindingKind, int> _counts = new(ReferenceEqualityComparer.Instance);
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _moreToMark = [];
    private readonly HashSet<SheetRow> _rowsWithErrors = [];

    /// <summary>Whether anything was found that refuses the workbook.</summary>
    public bool HasErrors => HasErrorsBeyondRows || HasPersonalData || _rowsWithErrors.Count > 0;

    /// <summary>Whether an error is about a sheet, its headings or the file, so that leaving rows out does not mend it.</summary>
    public bool HasErrorsBeyondRows { get; private set; }

    /// <summary>Whether personal data was found: the file may not be kept and no cell text may be shown.</summary>
    public bool HasPersonalData { get; private set; }

    /// <summary>Rows below the headings with at least one error.</summary>
    public IReadOnlySet<SheetRow> RowsWithErrors => _rowsWithErrors;

    /// <summary>How many findings of a kind there are, listed or not.</summary>
    /// <param name="kind">The kind.</param>
    public int CountOf(FindingKind kind) => _counts.GetValueOrDefault(kind);

    /// <summary>Adds a finding about a place, without the text of a cell.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="arguments">For the kind's sentences.</param>
    public void Add(FindingKind kind, CellPlace place, params ReadOnlySpan<string> arguments) =>
        AddWithCell(kind, place, default, arguments);

    /// <summary>Adds a finding about a cell.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="cellText">What the cell holds; cut to <see cref="Finding.MaxCellTextLength"/>.</param>
    /// <param name="arguments">For the kind's sentences.</param>
    public void AddWithCell(FindingKind kind, CellPlace place, ReadOnlySpan<char> cellText, params ReadOnlySpan<string> arguments)
    {
        if (kind.Severity == Severity.Error)
        {
            if (place.Row is { } row && !FindingKinds.IsAboutHeadings(kind)) _rowsWithErrors.Add(new SheetRow(place.SheetPosition, row));
            else HasErrorsBeyondRows = true;
        }

        if (FindingKinds.IsPersonalData(kind)) HasPersonalData = true;
        var count = _counts.GetValueOrDefault(kind) + 1;
        _counts[kind] = count;
        if (count > (kind.Severity == Severity.Information ? limits.FindingsPerKind : Math.Max(limits.FindingsPerKind, limits.MarksPerKind))) return;
        (count > limits.FindingsPerKind ? _moreToMark : _findings).Add(new Finding(kind, place, cellText.IsEmpty ? null : Cut(cellText), [.. arguments]));
    }

    /// <summary>
    /// Drops what was found in rows that are to be left out whatever they say. Not personal data, which refuses the file wherever it stands, nor merged cells,
    /// which hide what is in other rows.
    /// </summary>
    /// <param name="rows">The rows.</param>
    internal void Forget(IReadOnlySet<SheetRow> rows)
    {
        var stays = _findings.Concat(_moreToMark).Where(finding => IsIn(finding) && StaysAnyhow(finding.Kind))
            .Select(finding => new SheetRow(finding.Place.SheetPosition, finding.Place.Row.GetValueOrDefault())).ToHashSet();
        foreach (var finding in _findings.Concat(_moreToMark).Where(IsDropped)) _counts[finding.Kind]--;
        _findings.RemoveAll(IsDropped);
        _moreToMark.RemoveAll(IsDropped);
        _rowsWithErrors.RemoveWhere(row => rows.Contains(row) && !stays.Contains(row));

        bool IsIn(Finding finding) => finding.Place.Row is { } row && rows.Contains(new SheetRow(finding.Place.SheetPosition, row));
        bool IsDropped(Finding finding) => IsIn(finding) && !StaysAnyhow(finding.Kind);
    }

    /// <summary>
    /// The findings to report: errors, then warnings, then information, each by place; a last one for every kind of which
    /// some were left out.
    /// </summary>
    public IReadOnlyList<Finding> ToFindings()
    {
        var leftOut = _counts
            .Where(pair => pair.Value > limits.FindingsPerKind)
            .OrderBy(pair => Order.Value[pair.Key.Code])
            .Select(pair => new Finding(FindingKinds.MoreFindings, CellPlace.File, null,
                [(pair.Value - limits.FindingsPerKind).ToString(CultureInfo.InvariantCulture), pair.Key.Code, pair.Key.Title]));
        var all = InOrder(_findings.Concat(leftOut));
        return Shown(all);
    }

    /// <summary>
    /// Findings as a report lists them: errors, then warnings, then information, each by place; at the end those that count what is not listed.
    /// </summary>
    /// <param name="findings">Of one workbook; those of one place and kind stay as they come.</param>
    internal static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.Kind == FindingKinds.MoreFindings)
            .ThenBy(finding => finding.Kind.Severity)
            .ThenBy(finding => finding.Place.SheetPosition)
            .ThenBy(finding => finding.Place.Row ?? 0)
            .ThenBy(finding => finding.Place.Column ?? 0)
            .ThenBy(finding => Order.Value[finding.Kind.Code]),
    ];

    /// <summary>The findings to mark in the workbook, in the same order: those to report, and more errors and warnings of the same kinds.</summary>
    public IReadOnlyList<Finding> ToMarks() => Shown(InOrder(_findings.Concat(_moreToMark)));

    private static bool StaysAnyhow(FindingKind kind) => FindingKinds.IsPersonalData(kind) || kind == FindingKinds.MergedCells || FindingKinds.IsAboutHeadings(kind);

    private Finding[] Shown(IEnumerable<Finding> findings) =>
        [.. HasPersonalData ? findings.Select(finding => finding.WithoutValues()) : findings];

    private static string Cut(ReadOnlySpan<char> text) =>
        text.Length <= Finding.MaxCellTextLength ? text.ToString() : string.Concat(text[..(Finding.MaxCellTextLength - 1)], "…");
}
