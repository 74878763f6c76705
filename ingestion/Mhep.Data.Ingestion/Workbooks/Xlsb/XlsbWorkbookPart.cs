using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Workbooks.Xlsb;

/// <summary>The workbook part of an .xlsb: which sheets there are, where their texts and formats are, and from which day its dates count.</summary>
internal sealed class XlsbWorkbookPart
{
    private const int WorkbookProperties = 153;
    private const int SheetOfBundle = 156;

    private XlsbWorkbookPart(List<XlsxSheetEntry> sheets, bool is1904, List<XlsxRelationship> relationships)
    {
        (Sheets, Is1904) = (sheets, is1904);
        SharedStringsPath = relationships.Find(relationship => relationship.IsOf("sharedStrings"))?.Target;
        StylesPath = relationships.Find(relationship => relationship.IsOf("styles"))?.Target;
    }

    /// <summary>Worksheets in the order of their tabs; chart, dialog and macro sheets are left out.</summary>
    public IReadOnlyList<XlsxSheetEntry> Sheets { get; }

    /// <summary>Days count from 1 January 1904.</summary>
    public bool Is1904 { get; }

    /// <summary>Where the shared strings are; null: there are none.</summary>
    public string? SharedStringsPath { get; }

    /// <summary>Where the formats are; null: there are none.</summary>
    public string? StylesPath { get; }

    /// <summary>Reads the part.</summary>
    /// <param name="package">The guarded package.</param>
    /// <param name="maxSheets">The most sheets there may be.</param>
    public static XlsbWorkbookPart Read(XlsxPackage package, int maxSheets)
    {
        var path = package.WorkbookPath();
        var relationships = package.Relationships(path);
        var sheets = new List<XlsxSheetEntry>();
        var is1904 = false;
        var records = new BinaryRecords(package.Open(path));
        while (records.Read())
        {
            if (records.Type == WorkbookProperties) is1904 = (records.Byte(0) & 1) != 0;
            else if (records.Type == SheetOfBundle && Sheet(records, relationships) is { } sheet) sheets.Add(sheet);
            if (sheets.Count > maxSheets) throw new MalformedPartException($"The workbook has more than {maxSheets} sheets, the limit.");
        }

        return new XlsbWorkbookPart(sheets, is1904, relationships);
    }

    private static XlsxSheetEntry? Sheet(BinaryRecords records, List<XlsxRelationship> relationships)
    {
        var at = 8;
        var id = records.Text(ref at);
        var name = records.Text(ref at);
        var target = relationships.Find(relationship => relationship.Id == id);
        if (name is null || target is null) throw new MalformedPartException("The workbook's list of sheets is damaged.");
        return target.IsOf("worksheet") ? new XlsxSheetEntry(name, target.Target, records.UInt32(0) != 0) : null;
    }
}
