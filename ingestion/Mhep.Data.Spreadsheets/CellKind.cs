namespace Mhep.Data.Spreadsheets;

/// <summary>What a cell of a written sheet holds.</summary>
public enum CellKind
{
    /// <summary>Nothing: no cell is written at all.</summary>
    Blank,

    /// <summary>Text, written in place.</summary>
    Text,

    /// <summary>A number; dates are numbers with a date style.</summary>
    Number,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>One of Excel's own errors, '#N/A'.</summary>
    Error,

    /// <summary>A formula with the result that was computed last.</summary>
    Formula,
}
