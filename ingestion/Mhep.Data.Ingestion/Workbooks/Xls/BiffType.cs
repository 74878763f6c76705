namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>The types of record that matter here; all others are passed over.</summary>
internal enum BiffType : ushort
{
    Formula = 0x0006,
    End = 0x000A,
    ExternalBook = 0x01AE,
    DateMode = 0x0022,
    FilePassword = 0x002F,
    Continue = 0x003C,
    ColumnInfo = 0x007D,
    BoundSheet = 0x0085,
    MultipleRk = 0x00BD,
    MultipleBlank = 0x00BE,
    RichString = 0x00D6,
    CellFormat = 0x00E0,
    MergedCells = 0x00E5,
    SharedStrings = 0x00FC,
    LabelShared = 0x00FD,
    Blank = 0x0201,
    Number = 0x0203,
    Label = 0x0204,
    BooleanOrError = 0x0205,
    String = 0x0207,
    Row = 0x0208,
    Rk = 0x027E,
    Format = 0x041E,
    Begin = 0x0809,
}
