namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>What the first bytes of a file show it to be.</summary>
internal enum FileFormat
{
    /// <summary>A zip archive: .xlsx, .xlsm or .xlsb.</summary>
    Zip,

    /// <summary>A compound file: .xls, or something encrypted.</summary>
    Compound,

    /// <summary>Text: .csv.</summary>
    Text,
}
