using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Workbooks.Xlsb;

/// <summary>An .xlsb workbook: the archive of an .xlsx with parts of records instead of XML ([MS-XLSB]).</summary>
internal sealed class XlsbWorkbook : Workbook
{
    private readonly XlsxPackage _package;
    private readonly XlsxWorkbookPart _outline;

    /// <summary>Reads the parts that all sheets share.</summary>
    /// <param name="package">Guarded; belongs to the workbook from now on.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <exception cref="MalformedPartException">It is no workbook that can be read.</exception>
    public XlsbWorkbook(XlsxPackage package, IngestionLimits limits)
        : base(limits)
    {
        _package = package;
        _outline = XlsbWorkbookPart.Read(package, limits.MaxSheets);
        Strings = XlsbTables.ReadStrings(package, _outline.SharedStringsPath);
        Formats = XlsbTables.ReadFormats(package, _outline.StylesPath);
        Sheets = [.. _outline.Sheets.Select((sheet, index) => new WorkbookSheet(index + 1, sheet.Name, sheet.Hidden))];
        HasMacros = package.Has("xl/vbaProject.bin");
        HasOutsideLinks = package.HasAnyIn("xl/externalLinks/") || package.Has("xl/connections.bin");
    }

    /// <summary>Texts that cells name by number.</summary>
    public SharedStrings Strings { get; }

    /// <summary>Number formats by cell style.</summary>
    public NumberFormats Formats { get; }

    /// <summary>Days count from 1904.</summary>
    public bool Is1904 => _outline.Is1904;

    /// <inheritdoc />
    public override SheetReader Read(WorkbookSheet sheet)
    {
        var path = _outline.Sheets[sheet.Position - 1].Path;
        return new XlsbRows(() => new BinaryRecords(_package.Open(path)), this, Limits, Deadline);
    }

    /// <inheritdoc />
    public override void Dispose() => _package.Dispose();
}
