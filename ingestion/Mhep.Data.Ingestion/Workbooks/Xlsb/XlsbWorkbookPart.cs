using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Workbooks.Xlsb;

/// <summary>Reads the workbook part of an .xlsb, which says in records what that of an .xlsx says in XML.</summary>
internal static class XlsbWorkbookPart
{
    private const int WorkbookProperties = 153;
    private const int SheetOfBundle = 156;

    /// <summary>Reads the part; chart, dialog and macro sheets are left out.</summary>
    /// <param name="package">The guarded package.</param>
    /// <param name="maxSheets">The most sheets there may be.</param>
    public static XlsxWorkbookPart Read(XlsxPackage package, int maxSheets)
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

        return new XlsxWorkbookPart(sheets, is1904, relationships);
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
