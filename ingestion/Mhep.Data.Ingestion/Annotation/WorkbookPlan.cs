using System.Globalization;
using System.Xml.Linq;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>All that is to be changed in a workbook.</summary>
internal sealed class WorkbookPlan
{
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string VmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private readonly List<(int Position, SheetPlan Plan, string? ShapesId)> _sheets = [];
    private readonly IReadOnlyList<Finding> _findings;
    private readonly IReadOnlyList<XlsxSheetEntry> _tabs;
    private readonly string? _stylesPath;
    private readonly string _workbookPath;
    private string? _findingsPath;

    private WorkbookPlan(XlsxPackage package, IngestionReport report, IngestionLimits limits)
    {
        if (package.Has("xl/workbook.bin")) throw new MalformedPartException("It is a binary workbook (.xlsb): only .xlsx can be", WorkbookFaultKind.NotAWorkbook);
        _findings = report.Marks;
        _workbookPath = package.WorkbookPath();
        var outline = XlsxWorkbookPart.Read(package, limits.MaxSheets);
        _tabs = outline.Sheets;
        _stylesPath = outline.StylesPath;
        var strings = SharedStrings.Read(package, outline.SharedStringsPath);
        var wide = limits with { MaxColumns = CellReference.MaxColumn };
        for (var index = 0; index < _tabs.Count; index++)
        {
            var position = index + 1;
            var sheet = report.Sheets.FirstOrDefault(sheet => sheet.Position == position);
            XlsxSheetReader Open() => new(package.Read(_tabs[position - 1].Path), strings, wide);
            if (sheet is { HeadingRow: { } headingRow, Columns.Count: > 0 }) Survey(sheet, headingRow, Open());
            else if (_findingsPath is null && BeginsWithOurTitle(Open())) _findingsPath = _tabs[index].Path;
        }
    }

    /// <summary>Looks through a workbook and decides what is to be changed.</summary>
    /// <param name="package">Guarded.</param>
    /// <param name="report">What was found in it.</param>
    /// <param name="limits">What it may cost.</param>
    public static WorkbookPlan Survey(XlsxPackage package, IngestionReport report, IngestionLimits limits) => new(package, report, limits);

    /// <summary>The package with the changes made.</summary>
    /// <param name="source">The same package, opened afresh.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public PackageEdit Edit(XlsxPackage source, CancellationToken cancellationToken)
    {
        var main = PartXml.Load(source.Unpack(_workbookPath)).Root!.Name.Namespace;
        var isStrict = main.NamespaceName == OfficeRelations.StrictMain;
        var edit = new PackageEdit(source, isStrict);
        var stylesPath = _stylesPath ?? AddStyles(edit, main);
        var styles = new StyleBook(edit.Tree(stylesPath));
        edit.Last(stylesPath);
        foreach (var (position, plan, shapesId) in _sheets)
        {
            var newShapes = Comment(edit, source, plan, position, shapesId, main);
            var whole = plan with { NewShapesId = newShapes };
            edit.Write(plan.Path, output => SheetRewriter.Copy(whole, styles, source.Unpack(plan.Path), output, cancellationToken));
        }

        var sheet = new FindingsSheet(styles, main.NamespaceName);
        var names = _tabs.Select(tab => tab.Name).ToList();
        edit.Write(_findingsPath ?? AddSheet(edit, main, isStrict), output => sheet.Write(output, _findings, names));
        return edit;
    }

    private void Survey(SheetReport sheet, int headingRow, XlsxSheetReader reader)
    {
        var survey = SheetSurvey.Of(reader, headingRow, sheet.Columns.Max(column => column.Number));
        var rows = new SortedDictionary<int, RowMarks>();
        foreach (var finding in _findings.Where(finding => finding.Place.SheetPosition == sheet.Position))
        {
            if (finding.Place.Row is not { } row) continue;
            if (!rows.TryGetValue(row, out var marks)) rows.Add(row, marks = new RowMarks());
            // What is said of the headings as a whole is said at the heading of our column.
            marks.Add(row <= headingRow && finding.Place.Column is null
                ? finding with { Place = finding.Place with { Row = headingRow, Column = survey.ErrorsColumn } }
                : finding);
        }

        _sheets.Add((sheet.Position, new SheetPlan
        {
            Path = _tabs[sheet.Position - 1].Path,
            HeadingRow = headingRow,
            ErrorsColumn = survey.ErrorsColumn,
            OldErrorsColumn = survey.OldErrorsColumn,
            Rows = rows,
        }, survey.CommentShapesId));
    }

    private static bool BeginsWithOurTitle(XlsxSheetReader sheet) =>
        sheet.ReadRow() && sheet.Cells.Length > 0 && OwnMarks.IsFindingsTitle(sheet.Cells[0].Text);

    /// <summary>Puts the sheet's comments in order; gives the id by which the sheet is to name their boxes, where it does not yet.</summary>
    private static string? Comment(PackageEdit edit, XlsxPackage source, SheetPlan plan, int position, string? shapesId, XNamespace main)
    {
        var relations = source.Relationships(plan.Path);
        var commentsPath = relations.Find(relation => relation.IsOf("comments"))?.Target;
        if (commentsPath is null && plan.Rows.Values.All(row => row.Cells.Count == 0)) return null;
        var shapesPath = shapesId is null ? null : relations.Find(relation => relation.Id == shapesId)?.Target;
        if (shapesId is not null && shapesPath is null) return null;
        if (!TryLoad(source, shapesPath, out var shapesTree)) return null;

        var comments = new SheetComments(commentsPath is null ? null : edit.Tree(commentsPath), main);
        foreach (var (row, marks) in plan.Rows)
        {
            foreach (var (column, findings) in marks.Cells) comments.Add(row, column, RowMarks.Comment(findings));
        }

        if (commentsPath is null)
        {
            if (comments.Added.Count == 0) return null;
            commentsPath = edit.NewPath("xl/comments", ".xml");
            edit.Put(commentsPath, comments.Document);
            edit.Declare(commentsPath, SpreadsheetType + ".comments+xml");
            edit.Relate(plan.Path, "comments", commentsPath);
        }

        var shapes = new CommentShapes(shapesTree, position);
        shapes.Remove(comments.Removed);
        foreach (var (row, column) in comments.Added) shapes.Add(row, column);
        if (shapesPath is not null)
        {
            edit.Put(shapesPath, shapes.Document);
            return null;
        }

        if (comments.Added.Count == 0) return null;
        shapesPath = edit.NewPath("xl/drawings/vmlDrawing", ".vml");
        edit.Put(shapesPath, shapes.Document);
        edit.Declare(shapesPath, VmlType);
        return edit.Relate(plan.Path, "vmlDrawing", shapesPath);
    }

    /// <summary>Old programs wrote boxes that are no well-formed XML. Then the sheet's comments are left as they are, all of them.</summary>
    private static bool TryLoad(XlsxPackage source, string? path, out XDocument? tree)
    {
        tree = null;
        if (path is null) return true;
        try
        {
            tree = PartXml.Load(source.Unpack(path));
            return true;
        }
        catch (System.Xml.XmlException)
        {
            return false;
        }
    }

    private string AddStyles(PackageEdit edit, XNamespace main)
    {
        var path = edit.NewPath("xl/styles", ".xml");
        edit.Put(path, new XDocument(new XElement(main + "styleSheet")));
        edit.Declare(path, SpreadsheetType + ".styles+xml");
        edit.Relate(_workbookPath, "styles", path);
        return path;
    }

    private string AddSheet(PackageEdit edit, XNamespace main, bool isStrict)
    {
        var path = edit.NewPath("xl/worksheets/sheet", ".xml");
        edit.Declare(path, SpreadsheetType + ".worksheet+xml");
        var id = edit.Relate(_workbookPath, "worksheet", path);
        var sheets = edit.Tree(_workbookPath).Root!.Element(main + "sheets")!;
        var names = sheets.Elements().Select(sheet => sheet.Attribute("name")?.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = OwnMarks.FindingsSheet;
        for (var number = 2; names.Contains(name); number++) name = string.Create(CultureInfo.InvariantCulture, $"{OwnMarks.FindingsSheet} ({number})");
        var newest = sheets.Elements()
            .Max(sheet => uint.TryParse(sheet.Attribute("sheetId")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        XNamespace relations = OfficeRelations.Namespace(isStrict);
        sheets.Add(new XElement(
            main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", newest + 1), new XAttribute(relations + "id", id)));
        return path;
    }
}
