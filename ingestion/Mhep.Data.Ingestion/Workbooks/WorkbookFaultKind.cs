namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>Why a file cannot be read as a workbook.</summary>
internal enum WorkbookFaultKind
{
    /// <summary>No bytes.</summary>
    Empty,

    /// <summary>More bytes than may be sent.</summary>
    TooLarge,

    /// <summary>Not any kind of workbook.</summary>
    NotAWorkbook,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Encrypted.</summary>
    PasswordProtected,

    /// <summary>Excel 95 or older.</summary>
    OldExcel,

    /// <summary>The end is missing.</summary>
    Truncated,

    /// <summary>Not well formed, or not consistent.</summary>
    Damaged,

    /// <summary>Built to harm.</summary>
    Unsafe,

    /// <summary>Unpacks to more than may be read.</summary>
    InflatesTooFar,

    /// <summary>No worksheet in it.</summary>
    NoSheets,

    /// <summary>Not read to its end in the time that a file may take.</summary>
    TakesTooLong,
}
