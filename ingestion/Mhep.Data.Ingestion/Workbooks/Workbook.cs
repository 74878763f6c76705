using Mhep.Data.Ingestion.Workbooks.Csv;
using Mhep.Data.Ingestion.Workbooks.Xls;
using Mhep.Data.Ingestion.Workbooks.Xlsb;
using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>
/// An opened workbook: the one door from bytes to cells, whatever the format. Whatever the bytes are, opening gives a workbook or a
/// <see cref="WorkbookFault"/>, never an exception; reading its sheets likewise. Unsealed: one for each format.
/// </summary>
internal abstract class Workbook(IngestionLimits limits) : IDisposable
{
    /// <summary>Worksheets in the order of their tabs; at least one.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; protected init; } = [];

    /// <summary>Whether the workbook holds macros. They are never looked at.</summary>
    public bool HasMacros { get; protected init; }

    /// <summary>Whether it names other workbooks or databases to take values from. They are never opened.</summary>
    public bool HasOutsideLinks { get; protected init; }

    /// <summary>What the file may cost.</summary>
    protected IngestionLimits Limits { get; } = limits;

    /// <summary>Until when it may be read.</summary>
    protected Deadline Deadline { get; } = new(limits.MaxReadingTime);

    /// <summary>Opens a file.</summary>
    /// <param name="content">Seekable, at any position; stays open.</param>
    /// <param name="fileName">
    /// Its name. The first bytes say what a file is, whatever its name; only text has nothing of the kind, so that it is taken for a .csv
    /// unless it is named as another kind of workbook.
    /// </param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="fault">Why there is no workbook; null where there is one.</param>
    /// <returns>The workbook; null where the file is not one that can be read.</returns>
    public static Workbook? Open(Stream content, string fileName, IngestionLimits limits, out WorkbookFault? fault)
    {
        try
        {
            var format = FileGuard.FormatOf(content, fileName, limits);
            content.Position = 0;
            var workbook = format switch
            {
                FileFormat.Zip => OpenPackage(content, limits),
                FileFormat.Compound => XlsWorkbook.Open(content, limits),
                _ => CsvWorkbook.Open(content, fileName, limits),
            };
            fault = null;
            return workbook;
        }
        catch (MalformedPartException exception)
        {
            fault = exception.Fault;
            return null;
        }
    }

    /// <summary>Starts to read a sheet from its top. One sheet is read at a time.</summary>
    /// <param name="sheet">One of <see cref="Sheets"/>.</param>
    public abstract SheetReader Read(WorkbookSheet sheet);

    /// <summary>Lets go of what was opened; the stream stays open.</summary>
    public abstract void Dispose();

    private static Workbook OpenPackage(Stream content, IngestionLimits limits)
    {
        var package = new XlsxPackage(content, limits);
        try
        {
            Workbook workbook = package.WorkbookPath().EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
                ? new XlsbWorkbook(package, limits)
                : new XlsxWorkbook(package, limits);
            return workbook.Sheets.Count > 0
                ? workbook
                : throw new MalformedPartException("The workbook has no sheet with cells.", WorkbookFaultKind.NoSheets);
        }
        catch (MalformedPartException)
        {
            package.Dispose();
            throw;
        }
    }
}
