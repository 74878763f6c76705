using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>
/// The one catalogue of findings; docs/findings.md is generated from it. Files by what is looked at: the file, headings,
/// values of cells, rows against each other. Messages speak of headings and counts, never of what a cell holds.
/// </summary>
public static partial class FindingKinds
{
    // Lazy, because in which order the files of this class are initialised is not defined.
    private static readonly Lazy<IReadOnlyList<FindingKind>> AllKinds = new(Gather);

    /// <summary>Every kind there is, in the order of the documentation.</summary>
    public static IReadOnlyList<FindingKind> All => AllKinds.Value;

    /// <summary>More findings of a kind than a report lists.</summary>
    public static FindingKind MoreFindings { get; } = Information("more-findings", "More of the same") with
    {
        Message = "{0} more findings of the kind '{1}' ({2}) are not listed",
        Why = "A list of thousands helps nobody; those that are listed show what is the matter.",
        Remedy = "Put right what is listed and send the workbook again.",
    };

    /// <summary>Whether a finding of this kind means that the file holds personal data.</summary>
    /// <param name="kind">Any kind.</param>
    public static bool IsPersonalData(FindingKind kind) =>
        kind == PersonalNhsNumber || kind == PersonalPostcode || kind == PersonalEmail || kind == PersonalName;

    /// <summary>Whether a finding of this kind means that the file is no workbook, or may not be read as one: nothing in it counts.</summary>
    /// <param name="kind">Any kind.</param>
    public static bool MeansUnreadable(FindingKind kind) =>
        kind.Severity == Severity.Error && kind != TooManyRows && OfFiles.Contains(kind);

    /// <summary>Whether a finding of this kind is about headings or what stands above them, so that its row is none of data.</summary>
    /// <param name="kind">Any kind.</param>
    public static bool IsAboutHeadings(FindingKind kind) => OfHeadings.Contains(kind);

    private static IReadOnlyList<FindingKind> Gather() => [.. OfFiles, .. OfHeadings, .. OfValues, .. OfRows, .. OfReturns, MoreFindings];

    private static FindingKind Error(string code, string title) => Kind(Severity.Error, code, title);

    private static FindingKind Warning(string code, string title) => Kind(Severity.Warning, code, title);

    private static FindingKind Information(string code, string title) => Kind(Severity.Information, code, title);

    private static FindingKind Kind(Severity severity, string code, string title) => new()
    {
        Code = code,
        Severity = severity,
        Title = title,
        Message = title,
        Why = "",
        Remedy = "",
    };
}
