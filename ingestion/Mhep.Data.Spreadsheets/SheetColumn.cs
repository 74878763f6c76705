namespace Mhep.Data.Spreadsheets;

/// <summary>A column of a written sheet.</summary>
/// <param name="Heading">The text of its heading.</param>
/// <param name="Width">Its width in characters of the standard font.</param>
public sealed record SheetColumn(string Heading, double Width)
{
    /// <summary>How cells look that somebody will fill in.</summary>
    public CellStyle Style { get; init; }

    /// <summary>A column just wide enough for its heading or a date.</summary>
    public static implicit operator SheetColumn(string heading) => FromHeading(heading);

    /// <summary>A column just wide enough for its heading or a date.</summary>
    public static SheetColumn FromHeading(string heading) => new(heading, Math.Max(12, heading.Length + 2));
}
