namespace Mhep.Data.Spreadsheets;

/// <summary>How a cell looks. The value is its position in the list of formats that <see cref="StylesPart"/> writes.</summary>
public enum CellStyle
{
    /// <summary>As Excel shows it by itself.</summary>
    Plain,

    /// <summary>Bold on grey: a column's heading.</summary>
    Heading,

    /// <summary>Bold: a title or warning above the headings.</summary>
    Banner,

    /// <summary>A day, 27/04/2023.</summary>
    Date,

    /// <summary>A month, Apr 2023, held as its first day.</summary>
    Month,

    /// <summary>A number shown with leading zeros to five digits, 00042.</summary>
    FiveDigits,

    /// <summary>Text, also where it looks like a number or a date: leading zeros stay.</summary>
    Text,

    /// <summary>Text over several lines.</summary>
    Wrapped,
}
