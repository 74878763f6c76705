namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>The closed set of what a cell can hold.</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Text; also what stands in a number cell but is no finite number ('1,5').</summary>
    Text,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A number formatted as a day or time, or a day as ISO text; <see cref="Cell.Number"/> is its serial in the 1900 system.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An Excel error; the text is its code ('#N/A').</summary>
    Error,

    /// <summary>A formula whose result was not saved.</summary>
    FormulaWithoutValue,
}
