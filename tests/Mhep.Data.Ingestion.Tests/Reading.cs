using System.Globalization;
using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>The harness of these tests: a workbook in, rows and findings out, without a database.</summary>
internal sealed record Reading(ParsedWorkbook? Workbook, IReadOnlyList<Finding> Findings)
{
    /// <summary>Two sites of one provider, with a specialist each, and a site of another.</summary>
    public static KnownData Known { get; } = new()
    {
        ProviderCode = null,
        Sites = new[] { Site("SYN-A1", "SYN-A", "ES-01"), Site("SYN-A2", "SYN-A", "ES-02"), Site("SYN-B1", "SYN-B", "ES-11") }
            .ToDictionary(site => site.Code, StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>The day on which workbooks are handed in here.</summary>
    public static DateOnly Today { get; } = new(2024, 1, 15);

    /// <summary>Only reads.</summary>
    public static Reading Of(WorkbookBuilder.SheetBuilder workbook, KnownData? known = null, IngestionLimits? limits = null) =>
        Of(workbook.ToStream(), known, limits);

    /// <summary>Only reads.</summary>
    public static Reading Of(Stream content, KnownData? known = null, IngestionLimits? limits = null, string fileName = "return")
    {
        var log = new FindingLog(limits ?? IngestionLimits.Default);
        var parsed = WorkbookParser.Parse(new WorkbookFile(fileName, content), limits ?? IngestionLimits.Default, known ?? Known, log, null, CancellationToken.None);
        return new Reading(parsed, log.ToFindings());
    }

    /// <summary>Reads and checks, as on a day in 2024.</summary>
    public static Reading Checked(WorkbookBuilder.SheetBuilder workbook, KnownData? known = null) => Checked(workbook.ToStream(), known);

    /// <summary>Reads and checks, as on a day in 2024.</summary>
    public static Reading Checked(
        Stream content, KnownData? known = null, DateOnly? dataFrom = null, DateOnly? dataTo = null, IngestionLimits? limits = null,
        string fileName = "return", bool acceptGoodRows = false)
    {
        limits ??= IngestionLimits.Default;
        var log = new FindingLog(limits);
        var parsed = WorkbookParser.Parse(new WorkbookFile(fileName, content), limits, known ?? Known, log, null, CancellationToken.None);
        if (parsed is not null) parsed = WorkbookChecks.Run(parsed, known ?? Known, dataFrom, dataTo, Today, log, acceptGoodRows);
        return new Reading(parsed, log.ToFindings());
    }

    /// <summary>Findings as 'F12 code', 'row 12 code', 'sheet code' or 'file code', those for information left out where not wanted.</summary>
    public IEnumerable<string> Flatten(params string[] leftOut) => Findings
        .Where(finding => !leftOut.Contains(finding.Kind.Code))
        .Select(finding => finding.Place switch
        {
            { Sheet: null } => "file " + finding.Kind.Code,
            { Row: null } => "sheet " + finding.Kind.Code,
            { Column: null } => string.Create(CultureInfo.InvariantCulture, $"row {finding.Place.Row} {finding.Kind.Code}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{finding.Place.ColumnLetters}{finding.Place.Row} {finding.Kind.Code}"),
        });

    /// <summary>The place and code of the findings of one kind.</summary>
    public IEnumerable<string> Of(FindingKind kind) => Flatten([.. FindingKinds.All.Where(other => other != kind).Select(other => other.Code)]);

    private static KnownSite Site(string code, string provider, string specialist) => new()
    {
        Code = code,
        ProviderCode = provider,
        ServiceStart = new DateOnly(2019, 4, 1),
        Specialists = new Dictionary<string, IReadOnlyList<KnownSpell>>(StringComparer.OrdinalIgnoreCase)
        {
            [specialist] = [new KnownSpell(new DateOnly(2019, 4, 1), null)],
        },
    };
}
