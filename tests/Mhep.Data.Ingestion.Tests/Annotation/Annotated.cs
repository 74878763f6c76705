using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Tests.Annotation;

/// <summary>A workbook checked and sent back: the new file, looked at as a spreadsheet program would.</summary>
internal sealed record Annotated(byte[] Bytes, IngestionReport Report)
{
    /// <summary>Checks a workbook as on a day in 2024 and annotates it.</summary>
    public static Annotated Of(byte[] workbook, IngestionLimits? limits = null)
    {
        var (report, bytes, refusal) = Try(workbook, limits);
        Assert.Null(refusal);
        return new Annotated(bytes, report);
    }

    /// <summary>The same where a refusal may be the answer.</summary>
    public static (IngestionReport Report, byte[] Bytes, string? Refusal) Try(byte[] workbook, IngestionLimits? limits = null)
    {
        limits ??= IngestionLimits.Default;
        var log = new FindingLog(limits);
        using var content = new MemoryStream(workbook);
        var parsed = WorkbookParser.Parse(new WorkbookFile("return.xlsx", content), limits, Reading.Known, log, null, CancellationToken.None);
        if (parsed is not null) WorkbookChecks.Run(parsed, Reading.Known, null, null, Reading.Today, log);
        var report = new IngestionReport
        {
            FileName = "return.xlsx",
            Sha256 = "",
            Bytes = workbook.Length,
            Status = SubmissionStatus.Checked,
            Sheets = [.. (parsed?.Sheets ?? []).Select(SheetReport.Of)],
            Findings = log.ToFindings(),
            Marks = log.ToMarks(),
        };
        using var output = new MemoryStream();
        var refusal = AnnotatedWorkbook.Write(content, report, output, limits, CancellationToken.None);
        return (report, output.ToArray(), refusal);
    }

    /// <summary>The findings as 'F12 code'.</summary>
    public IEnumerable<string> Findings => new Reading(null, Report.Findings).Flatten();

    /// <summary>What the file has that the format does not allow.</summary>
    public IReadOnlyList<string> Faults()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>The text of a cell; null where there is none.</summary>
    public string? Text(string sheet, string cell) => Look(sheet, (workbook, part) =>
        Cell(part, cell) is not { } found ? null
        : found.DataType?.Value == CellValues.InlineString ? found.InlineString!.InnerText
        : found.DataType?.Value == CellValues.SharedString ? workbook.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(found.InnerText, System.Globalization.CultureInfo.InvariantCulture)).InnerText
        : found.CellValue?.Text);

    /// <summary>The colour of a cell, 'FFRRGGBB'; null where it has none.</summary>
    public string? Colour(string sheet, string cell) => Format(sheet, cell) is (_, { } fill) && fill.PatternFill?.PatternType?.Value == PatternValues.Solid
        ? fill.PatternFill.ForegroundColor?.Rgb?.Value
        : null;

    /// <summary>The number format of a cell.</summary>
    public uint NumberFormat(string sheet, string cell) => Format(sheet, cell)?.Format.NumberFormatId?.Value ?? 0;

    /// <summary>Comments by cell.</summary>
    public IReadOnlyDictionary<string, string> Comments(string sheet) => Look(sheet, (_, part) =>
        part.WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>().ToDictionary(comment => comment.Reference!.Value!, comment => comment.InnerText)) ?? [];

    /// <summary>The names of the tabs.</summary>
    public IReadOnlyList<string> Tabs()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        return [.. document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];
    }

    /// <summary>The bytes of each part.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// <summary>A part as a tree without white space that means nothing.</summary>
    public static XDocument Tree(byte[] workbook, string path) => XDocument.Load(new MemoryStream(Parts(workbook)[path]));

    private (CellFormat Format, Fill? Fill)? Format(string sheet, string cell) => Look<(CellFormat, Fill?)?>(sheet, (workbook, part) =>
    {
        if (Cell(part, cell) is not { } found) return null;
        var styles = workbook.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)(found.StyleIndex?.Value ?? 0));
        return (format, styles.Fills?.ElementAtOrDefault((int)(format.FillId?.Value ?? 0)) as Fill);
    });

    private static Cell? Cell(WorksheetPart part, string reference) =>
        part.Worksheet.Descendants<Cell>().FirstOrDefault(cell => cell.CellReference?.Value == reference);

    private T Look<T>(string sheet, Func<WorkbookPart, WorksheetPart, T> look)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        var workbook = document.WorkbookPart!;
        var id = workbook.Workbook.Sheets!.Elements<Sheet>().Single(tab => tab.Name == sheet).Id!.Value!;
        return look(workbook, (WorksheetPart)workbook.GetPartById(id));
    }
}
