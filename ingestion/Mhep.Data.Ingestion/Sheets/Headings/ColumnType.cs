namespace Mhep.Data.Ingestion.Sheets.Headings;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnType
{
    /// <summary>An identifier or code: text, leading zeros matter.</summary>
    Identifier,

    /// <summary>An employment specialist's code, or words for nobody.</summary>
    Specialist,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number from 0.</summary>
    Count,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Hours a week, or a band of them.</summary>
    Hours,

    /// <summary>An age or age band.</summary>
    Age,

    /// <summary>A value of a closed list.</summary>
    Code,
}
