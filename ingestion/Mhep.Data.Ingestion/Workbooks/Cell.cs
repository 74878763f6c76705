using System.Globalization;

namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>One cell. The default value is blank.</summary>
/// <param name="Column">1-based column.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Number">The number, the date's serial in the 1900 system, or 1 and 0 for true and false.</param>
/// <param name="Text">The text or error code; null for the other kinds.</param>
/// <param name="LeadingZeros">The least number of digits that a number's format shows ('00000' is 5); 0 where it asks for none.</param>
/// <param name="IsFormula">Whether the value is the saved result of a formula.</param>
internal readonly record struct Cell(int Column, CellKind Kind, double Number, string? Text, int LeadingZeros, bool IsFormula)
{
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>
    /// The day and time of a <see cref="CellKind.Date"/> cell. False where the serial is no day: below 1, above the year 9999, or 60, the
    /// 29 February 1900 that Excel has and the calendar has not.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <param name="hasTime">Whether the serial has a part of a day, down to a second.</param>
    public bool TryGetDate(out DateOnly date, out bool hasTime)
    {
        date = default;
        hasTime = false;
        if (Kind != CellKind.Date || Number < 1 || Number >= 2_958_466) return false;
        var day = Math.Floor(Number);
        var seconds = Math.Round((Number - day) * 86_400);
        if (seconds >= 86_400)
        {
            day++;
            seconds = 0;
        }

        if (day is 60 or >= 2_958_466) return false;
        // Before its false leap day Excel's serials are a day behind.
        date = SerialZero.AddDays((int)day + (day < 60 ? 1 : 0));
        hasTime = seconds > 0;
        return true;
    }

    /// <summary>What the cell holds as plain text: what a person sees, as far as the format matters for meaning (leading zeros, dates).</summary>
    public string ToText() => Kind switch
    {
        CellKind.Text or CellKind.Error => Text ?? "",
        CellKind.Number => NumberText(Number).PadLeft(LeadingZeros, '0'),
        CellKind.Date => TryGetDate(out var date, out _) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : NumberText(Number),
        CellKind.Boolean => Number == 0 ? "FALSE" : "TRUE",
        _ => "",
    };

    private static string NumberText(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}
