namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>An .xlsx (or .xlsm) workbook, read strictly and streaming.</summary>
internal sealed class XlsxWorkbook : Workbook
{
    private readonly XlsxPackage _package;
    private readonly XlsxWorkbookPart _outline;
    private readonly SharedStrings _strings;
    private readonly NumberFormats _formats;

    /// <summary>Reads the parts that all sheets share.</summary>
    /// <param name="package">Guarded; belongs to the workbook from now on.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <exception cref="MalformedPartException">It is no workbook that can be read.</exception>
    public XlsxWorkbook(XlsxPackage package, IngestionLimits limits)
        : base(limits)
    {
        _package = package;
        _outline = XlsxWorkbookPart.Read(package, limits.MaxSheets);
        _strings = SharedStrings.Read(package, _outline.SharedStringsPath);
        _formats = NumberFormats.Read(package, _outline.StylesPath);
        Sheets = [.. _outline.Sheets.Select((sheet, index) => new WorkbookSheet(index + 1, sheet.Name, sheet.Hidden))];
        HasMacros = package.Has("xl/vbaProject.bin");
        HasOutsideLinks = package.HasAnyIn("xl/externalLinks/") || package.Has("xl/connections.xml");
    }

    /// <inheritdoc />
    public override SheetReader Read(WorkbookSheet sheet)
    {
        var path = _outline.Sheets[sheet.Position - 1].Path;
        return new XlsxRows(() => new XlsxSheetReader(_package.Read(path), _strings, Limits), _formats, _outline.Is1904, Deadline);
    }

    /// <inheritdoc />
    public override void Dispose() => _package.Dispose();
}
