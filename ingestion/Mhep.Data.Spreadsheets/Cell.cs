using System.Globalization;

namespace Mhep.Data.Spreadsheets;

/// <summary>One cell to be written. The default value is a blank.</summary>
public readonly record struct Cell
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private Cell(CellKind kind, CellStyle style, string? content, double value) =>
        (Kind, Style, Content, Value) = (kind, style, content, value);

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>How it looks.</summary>
    public CellStyle Style { get; }

    /// <summary>The text, the error's name or the formula (without '='); null for other kinds.</summary>
    public string? Content { get; }

    /// <summary>The number, a date's serial number, 1 or 0 of a boolean, or a formula's result; 0 for other kinds.</summary>
    public double Value { get; }

    /// <summary>A cell without content.</summary>
    public static Cell Blank => default;

    /// <summary>Text, or a blank where there is none.</summary>
    public static Cell Text(string? text) => string.IsNullOrEmpty(text) ? Blank : new(CellKind.Text, CellStyle.Plain, text, 0);

    /// <summary>Text that stays text when somebody edits it: '00123', '25-34', '=1+1'.</summary>
    public static Cell Literal(string? text) => string.IsNullOrEmpty(text) ? Blank : new(CellKind.Text, CellStyle.Text, text, 0);

    /// <summary>Text over several lines.</summary>
    public static Cell Wrapped(string text) => new(CellKind.Text, CellStyle.Wrapped, text, 0);

    /// <summary>A column's heading.</summary>
    public static Cell Heading(string text) => new(CellKind.Text, CellStyle.Heading, text, 0);

    /// <summary>A title, a warning or a label above the headings.</summary>
    public static Cell Banner(string text) => new(CellKind.Text, CellStyle.Banner, text, 0);

    /// <summary>A number, or a blank where there is none.</summary>
    public static Cell Number(decimal? number) =>
        number is { } value ? new(CellKind.Number, CellStyle.Plain, null, (double)value) : Blank;

    /// <summary>A number whose format shows leading zeros to five digits.</summary>
    public static Cell FiveDigits(int number) => new(CellKind.Number, CellStyle.FiveDigits, null, number);

    /// <summary>A true date cell in Excel's 1900 date system, or a blank where there is none.</summary>
    public static Cell Date(DateOnly? day) =>
        day is { } value ? new(CellKind.Number, CellStyle.Date, null, Serial(value)) : Blank;

    /// <summary>A month as people enter it: the date of its first day, shown as 'Apr 2023'.</summary>
    public static Cell Month(DateOnly firstDay) => new(CellKind.Number, CellStyle.Month, null, Serial(firstDay));

    /// <summary>A true boolean cell, or a blank where there is none.</summary>
    public static Cell Boolean(bool? value) =>
        value is { } known ? new(CellKind.Boolean, CellStyle.Plain, null, known ? 1 : 0) : Blank;

    /// <summary>'Yes' or 'No' as text, or a blank where there is neither.</summary>
    public static Cell YesNo(bool? value) => value is { } known ? Text(known ? "Yes" : "No") : Blank;

    /// <summary>A true error cell.</summary>
    /// <param name="name">'#N/A', '#REF!'.</param>
    public static Cell Error(string name) => new(CellKind.Error, CellStyle.Plain, name, 0);

    /// <summary>A formula and the result stored with it.</summary>
    /// <param name="formula">Without '=': 'SUM(H8:H24)'.</param>
    /// <param name="result">What a reader that does not calculate sees.</param>
    public static Cell Formula(string formula, decimal result) =>
        new(CellKind.Formula, CellStyle.Plain, formula, (double)result);

    /// <summary>The cell as a person reads it, dates as 2023-04-27.</summary>
    public override string ToString() => (Kind, Style) switch
    {
        (CellKind.Blank, _) => "",
        (CellKind.Boolean, _) => Value is 1 ? "TRUE" : "FALSE",
        (CellKind.Text or CellKind.Error, _) => Content ?? "",
        (_, CellStyle.Date or CellStyle.Month) =>
            DayZero.AddDays((int)Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, CellStyle.FiveDigits) => Value.ToString("00000", CultureInfo.InvariantCulture),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };

    private static double Serial(DateOnly day) => day.DayNumber - DayZero.DayNumber;
}
