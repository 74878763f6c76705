namespace Mhep.Data.Ingestion.Workbooks.Csv;

/// <summary>A text file as a workbook: one sheet, named after the file.</summary>
internal sealed class CsvWorkbook : Workbook
{
    private const string Unnamed = "Sheet1";

    private readonly string _text;
    private readonly char _separator;
    private readonly bool _isDeclared;

    private CsvWorkbook(string text, string name, IngestionLimits limits)
        : base(limits)
    {
        _text = text;
        (_separator, _isDeclared) = Separator.Of(text, limits.MaxCellLength);
        Sheets = [new WorkbookSheet(1, name, IsHidden: false)];
    }

    /// <summary>Opens a text file.</summary>
    /// <param name="content">From its start; stays open. Its size is within the limits.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="limits">What it may cost.</param>
    /// <exception cref="MalformedPartException">It is no text.</exception>
    public static CsvWorkbook Open(Stream content, string fileName, IngestionLimits limits)
    {
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        var text = CsvText.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text)) throw new MalformedPartException("The file is empty.", WorkbookFaultKind.Empty);
        var name = Path.GetFileNameWithoutExtension(fileName);
        return new CsvWorkbook(text, name.Length > 0 ? name : Unnamed, limits);
    }

    /// <inheritdoc />
    public override SheetReader Read(WorkbookSheet sheet)
    {
        var records = new CsvRecords(_text, _separator, Limits.MaxCellLength);
        if (_isDeclared) records.Read();
        return new CsvRows(records, Limits, Deadline);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
    }
}
