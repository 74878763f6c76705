namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>What a cell of the file holds.</summary>
internal enum XlsxCellKind
{
    /// <summary>Nothing; a formula whose value was never stored is nothing too.</summary>
    Blank,

    /// <summary>Text, shared, inline or of a formula.</summary>
    Text,

    /// <summary>A number; what it means (a day, a count) its format says.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>One of Excel's errors, '#N/A'.</summary>
    Error,

    /// <summary>A day written as ISO 8601 text (t="d", strict files).</summary>
    IsoDate,

    /// <summary>A number cell whose content is no finite number, such as '1,5'.</summary>
    BadNumber,
}
