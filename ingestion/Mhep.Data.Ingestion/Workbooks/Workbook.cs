using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>
/// An opened workbook: the one door from bytes to cells. Whatever the bytes are, opening gives a workbook or a
/// <see cref="WorkbookFault"/>, never an exception; reading its sheets likewise.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private readonly XlsxPackage _package;
    private readonly XlsxWorkbookPart _outline;
    private readonly SharedStrings _strings;
    private readonly NumberFormats _formats;
    private readonly IngestionLimits _limits;

    private Workbook(XlsxPackage package, IngestionLimits limits)
    {
        _package = package;
        _limits = limits;
        _outline = XlsxWorkbookPart.Read(package, limits.MaxSheets);
        if (_outline.Sheets.Count == 0) throw new MalformedPartException("The workbook has no sheet with cells.", WorkbookFaultKind.NoSheets);
        _strings = SharedStrings.Read(package, _outline.SharedStringsPath);
        _formats = NumberFormats.Read(package, _outline.StylesPath);
        Sheets = [.. _outline.Sheets.Select((sheet, index) => new WorkbookSheet(index + 1, sheet.Name, sheet.Hidden))];
        HasMacros = package.Has("xl/vbaProject.bin");
    }

    /// <summary>Worksheets in the order of their tabs.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>Whether the workbook holds macros. They are never looked at.</summary>
    public bool HasMacros { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="content">Seekable, at any position; stays open.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="fault">Why there is no workbook; null where there is one.</param>
    /// <returns>The workbook; null where the file is not one that can be read.</returns>
    public static Workbook? Open(Stream content, IngestionLimits limits, out WorkbookFault? fault)
    {
        fault = FileGuard.Check(content, limits);
        if (fault is not null) return null;
        content.Position = 0;
        XlsxPackage? package = null;
        try
        {
            package = new XlsxPackage(content, limits);
            if (package.Has("xl/workbook.bin"))
                throw new MalformedPartException("The file is a binary workbook.", WorkbookFaultKind.BinaryExcel);
            return new Workbook(package, limits);
        }
        catch (MalformedPartException exception)
        {
            package?.Dispose();
            fault = exception.Fault;
            return null;
        }
    }

    /// <summary>Starts to read a sheet from its top. One sheet is read at a time.</summary>
    /// <param name="sheet">One of <see cref="Sheets"/>.</param>
    public SheetReader Read(WorkbookSheet sheet)
    {
        var path = _outline.Sheets[sheet.Position - 1].Path;
        return new SheetReader(() => new XlsxSheetReader(_package.Read(path), _strings, _limits), _formats, _outline.Is1904);
    }

    /// <summary>Lets go of the package; the stream stays open.</summary>
    public void Dispose() => _package.Dispose();
}
