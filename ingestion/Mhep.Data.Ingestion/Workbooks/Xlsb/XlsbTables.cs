using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Workbooks.Xlsb;

/// <summary>The parts of an .xlsb that cells point into: texts by number, and number formats by cell style.</summary>
internal static class XlsbTables
{
    private const int StringItem = 19;
    private const int Format = 44;
    private const int CellFormat = 47;
    private const int BeginCellFormats = 617;
    private const int EndCellFormats = 618;

    /// <summary>The shared strings. Rich text is its characters alone.</summary>
    /// <param name="package">The guarded package.</param>
    /// <param name="path">The part; null: there is none.</param>
    public static SharedStrings ReadStrings(XlsxPackage package, string? path)
    {
        var texts = new List<string>();
        if (path is null) return new SharedStrings(texts);
        var records = new BinaryRecords(package.Open(path));
        while (records.Read())
        {
            if (records.Type != StringItem) continue;
            var at = 1;
            texts.Add(records.Text(ref at) ?? "");
        }

        return new SharedStrings(texts);
    }

    /// <summary>The number formats.</summary>
    /// <param name="package">The guarded package.</param>
    /// <param name="path">The part; null: there is none.</param>
    public static NumberFormats ReadFormats(XlsxPackage package, string? path)
    {
        var byStyle = new List<NumberFormat>();
        if (path is null) return new NumberFormats(byStyle);
        var custom = new Dictionary<int, NumberFormat>();
        var inCellFormats = false;
        var records = new BinaryRecords(package.Open(path));
        while (records.Read())
        {
            switch (records.Type)
            {
                case Format:
                    var at = 2;
                    custom[records.UInt16(0)] = NumberFormat.Parse(records.Text(ref at) ?? "");
                    break;
                case BeginCellFormats:
                    inCellFormats = true;
                    break;
                case EndCellFormats:
                    inCellFormats = false;
                    break;
                case CellFormat when inCellFormats:
                    var id = records.UInt16(2);
                    byStyle.Add(custom.TryGetValue(id, out var format) ? format : NumberFormat.BuiltIn(id));
                    break;
            }
        }

        return new NumberFormats(byStyle);
    }
}
