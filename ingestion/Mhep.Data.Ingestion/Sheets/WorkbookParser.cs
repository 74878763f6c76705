using System.Globalization;
using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>From the bytes of a file to typed rows. Whatever is wrong with the file, its sheets or its cells is in the findings.</summary>
public static class WorkbookParser
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name matters for text alone; its content stays open.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="known">Who sends it, and which sites are theirs.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="progress">Told how many rows were read, every few thousand; may be null.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>The rows; null where the file cannot be read as a workbook at all, which the findings explain.</returns>
    public static ParsedWorkbook? Parse(
        WorkbookFile file, IngestionLimits limits, KnownData known, FindingLog log, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var workbook = Workbook.Open(file.Content, file.FileName, limits, out var fault);
        if (workbook is null)
        {
            if (fault is not null) Report(fault, limits, log);
            return null;
        }

        if (known.Mapping is { } mapping) Report(mapping, known, log);
        if (workbook.HasMacros) log.Add(FindingKinds.MacrosIgnored, CellPlace.File);
        if (workbook.HasOutsideLinks) log.Add(FindingKinds.OutsideLinksIgnored, CellPlace.File);
        var parser = new SheetParser(workbook, limits, known, log, cancellationToken) { Progress = progress };
        var sheets = new List<ParsedSheet>();
        foreach (var sheet in workbook.Sheets)
        {
            if (parser.Fault is not null || parser.HasTooManyRows) break;
            if (parser.Parse(sheet) is { } parsed) sheets.Add(parsed);
        }

        if (parser.Fault is not null) Report(parser.Fault, limits, log);
        if (parser.HasTooManyRows) log.Add(FindingKinds.TooManyRows, CellPlace.File, Number(limits.MaxRows));
        if (parser.Fault is null && sheets.TrueForAll(sheet => sheet.Kind is null)) log.Add(FindingKinds.NoKnownSheet, CellPlace.File);
        var rows = parser.Rows;
        return new ParsedWorkbook
        {
            Sheets = sheets,
            Clients = rows.Clients,
            Jobs = rows.Jobs,
            Specialists = rows.Specialists,
            EmployerContacts = rows.EmployerContacts,
            Context = rows.Context,
            Outcomes = rows.Outcomes,
            FidelityReviews = rows.FidelityReviews,
            Sites = rows.Sites,
            Targets = rows.Targets,
            RowsRead = parser.RowsRead,
        };
    }

    private static void Report(ProviderMapping mapping, KnownData known, FindingLog log)
    {
        const int DigitsShown = 12;
        log.Add(FindingKinds.MappingUsed, CellPlace.File, mapping.Sha256[..DigitsShown]);
        if (mapping.ProviderCode is { } owner && known.ProviderCode is { } sender && !owner.Equals(sender, StringComparison.OrdinalIgnoreCase))
            log.Add(FindingKinds.MappingOfAnother, CellPlace.File, owner, sender);
    }

    private static void Report(WorkbookFault fault, IngestionLimits limits, FindingLog log)
    {
        switch (fault.Kind)
        {
            case WorkbookFaultKind.TooLarge:
                log.Add(FindingKinds.FileTooLarge, CellPlace.File, fault.Detail, Number(limits.MaxSentBytes));
                break;
            case WorkbookFaultKind.Damaged or WorkbookFaultKind.Unsafe or WorkbookFaultKind.InflatesTooFar or WorkbookFaultKind.TakesTooLong:
                log.Add(KindOf(fault.Kind), CellPlace.File, fault.Detail);
                break;
            default:
                log.Add(KindOf(fault.Kind), CellPlace.File);
                break;
        }
    }

    private static FindingKind KindOf(WorkbookFaultKind kind) => kind switch
    {
        WorkbookFaultKind.Empty => FindingKinds.FileEmpty,
        WorkbookFaultKind.NotAWorkbook => FindingKinds.FileNotAWorkbook,
        WorkbookFaultKind.Html => FindingKinds.FileIsHtml,
        WorkbookFaultKind.PasswordProtected => FindingKinds.FilePasswordProtected,
        WorkbookFaultKind.OldExcel => FindingKinds.FileIsOldExcel,
        WorkbookFaultKind.Truncated => FindingKinds.FileTruncated,
        WorkbookFaultKind.Unsafe => FindingKinds.FileUnsafe,
        WorkbookFaultKind.InflatesTooFar => FindingKinds.FileInflatesTooFar,
        WorkbookFaultKind.NoSheets => FindingKinds.FileHasNoSheets,
        WorkbookFaultKind.TakesTooLong => FindingKinds.FileTakesTooLong,
        _ => FindingKinds.FileDamaged,
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
