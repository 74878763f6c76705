using System.Text;
using ExcelDataReader;

namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>An .xls workbook of Excel 97 to 2003. The values of cells are read by a library, after every record was looked at.</summary>
internal sealed class XlsWorkbook : Workbook
{
    private readonly XlsScan _scan;
    private readonly IExcelDataReader _library;

    static XlsWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private XlsWorkbook(XlsScan scan, IExcelDataReader library, bool hasMacros, IngestionLimits limits)
        : base(limits)
    {
        (_scan, _library) = (scan, library);
        HasMacros = hasMacros;
        HasOutsideLinks = scan.HasOutsideLinks;
        Sheets = [.. Names(library, scan).Select((name, index) => new WorkbookSheet(index + 1, name, scan.Sheets[index].IsHidden))];
    }

    /// <summary>Opens a compound file.</summary>
    /// <param name="content">From its start; stays open.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <exception cref="MalformedPartException">It is no workbook that can be read.</exception>
    public static XlsWorkbook Open(Stream content, IngestionLimits limits)
    {
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        var file = new CompoundFile(bytes);
        if (file.Has("EncryptedPackage")) throw new MalformedPartException("The file is encrypted.", WorkbookFaultKind.PasswordProtected);
        if (!file.Has("Workbook"))
        {
            throw file.Has("Book")
                ? new MalformedPartException("The file is of Excel 95 or older.", WorkbookFaultKind.OldExcel)
                : new MalformedPartException("The file holds no workbook.", WorkbookFaultKind.NotAWorkbook);
        }

        var scan = new XlsScan(file.Read("Workbook"), limits);
        try
        {
            var library = ExcelReaderFactory.CreateBinaryReader(scan.Copy);
            return new XlsWorkbook(scan, library, file.Has("_VBA_PROJECT_CUR"), limits);
        }
#pragma warning disable CA1031 // Whatever the library throws at damaged bytes, the file is refused.
        catch (Exception exception) when (exception is not (MalformedPartException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            throw Damaged();
        }
    }

    /// <inheritdoc />
    public override SheetReader Read(WorkbookSheet sheet) => new XlsRows(_scan.Sheets[sheet.Position - 1], () => Library(sheet.Position - 1), Limits, Deadline);

    /// <inheritdoc />
    public override void Dispose()
    {
        _library.Dispose();
        _scan.Dispose();
    }

    /// <summary>What is said where the library cannot go on.</summary>
    internal static MalformedPartException Damaged() => new("A part of the workbook cannot be read: the file is damaged.");

    private IExcelDataReader Library(int sheet)
    {
        _library.Reset();
        for (var i = 0; i < sheet; i++) _library.NextResult();
        return _library;
    }

    private static List<string> Names(IExcelDataReader library, XlsScan scan)
    {
        var names = new List<string>();
        do names.Add(library.Name);
        while (library.NextResult());
        return names.Count == scan.Sheets.Count ? names : throw Damaged();
    }
}
