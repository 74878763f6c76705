using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>What is to be marked in one row.</summary>
internal sealed class RowMarks
{
    private const int LongestCell = 32_000;
    private readonly List<Finding> _all = [];

    /// <summary>Findings by their 1-based column.</summary>
    public SortedDictionary<int, List<Finding>> Cells { get; } = [];

    /// <summary>Findings of the row that name no cell.</summary>
    public List<Finding> WithoutCell { get; } = [];

    /// <summary>The text of the row's cell in our column, errors first; null where there is nothing but information.</summary>
    public string? Text
    {
        get
        {
            var worth = _all.Where(finding => finding.Kind.Severity != Severity.Information).OrderBy(finding => finding.Kind.Severity);
            var text = string.Join(" | ", worth.Select(finding => $"{OwnMarks.Label(finding.Kind.Severity)}: {finding.Message}. {finding.Remedy}"));
            return text.Length == 0 ? null : text.Length <= LongestCell ? text : text[..LongestCell] + " …";
        }
    }

    /// <summary>The worst of the row.</summary>
    public Severity Severity => Worst(_all);

    /// <summary>Takes a finding of this row.</summary>
    public void Add(Finding finding)
    {
        _all.Add(finding);
        if (finding.Place.Column is not { } column)
        {
            WithoutCell.Add(finding);
            return;
        }

        if (!Cells.TryGetValue(column, out var findings)) Cells.Add(column, findings = []);
        findings.Add(finding);
    }

    /// <summary>The severity that decides a cell's colour.</summary>
    public static Severity Worst(IEnumerable<Finding> findings) => findings.Min(finding => finding.Kind.Severity);

    /// <summary>What a comment says: what is the matter, why it matters and what to do.</summary>
    public static string Comment(IEnumerable<Finding> findings)
    {
        var remarks = findings.OrderBy(finding => finding.Kind.Severity)
            .Select(finding => $"{OwnMarks.Label(finding.Kind.Severity)}: {finding.Message}.\nWhy: {finding.Kind.Why}\nWhat to do: {finding.Remedy}");
        var text = string.Join("\n\n", remarks);
        return text.Length <= LongestCell ? text : text[..LongestCell] + " …";
    }
}
