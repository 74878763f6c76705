namespace Mhep.Data.Ingestion.Reports;

/// <content>Findings about what one cell holds.</content>
public static partial class FindingKinds
{
    /// <summary>An NHS number.</summary>
    public static FindingKind PersonalNhsNumber { get; } = Personal("personal-nhs-number", "An NHS number", "an NHS number");

    /// <summary>A postcode.</summary>
    public static FindingKind PersonalPostcode { get; } = Personal("personal-postcode", "A postcode", "a postcode");

    /// <summary>An e-mail address.</summary>
    public static FindingKind PersonalEmail { get; } = Personal("personal-email", "An e-mail address", "an e-mail address");

    /// <summary>A person's name.</summary>
    public static FindingKind PersonalName { get; } = Personal("personal-name", "A person's name", "a person's name");

    /// <summary>A required cell is blank.</summary>
    public static FindingKind ValueMissing { get; } = Error("value-missing", "A required cell is blank") with
    {
        Message = "{header} is blank",
        Why = "Without it the row cannot be understood, or cannot be told from others.",
        Remedy = "Fill the cell in, or delete the row if it is not one.",
    };

    /// <summary>#N/A and the like.</summary>
    public static FindingKind ErrorCell { get; } = Error("error-cell", "A cell holds an Excel error") with
    {
        Message = "{header} holds an Excel error",
        Why = "#N/A, #REF! and the like mean that a formula failed; what was meant is not known, and it is not the same as blank.",
        Remedy = "Correct the formula, or replace it with the value (copy, 'Paste special', 'Values').",
    };

    /// <summary>A formula's saved result was used.</summary>
    public static FindingKind FormulaValueUsed { get; } = Information("formula-value-used", "The saved result of a formula was used") with
    {
        Message = "{header} holds a formula; its saved result was used",
        Why = "Formulas are never worked out here. The result is the one that Excel saved last.",
        Remedy = "Nothing, if the workbook was worked out before it was saved.",
    };

    /// <summary>A formula without a saved result.</summary>
    public static FindingKind FormulaWithoutValue { get; } = Error("formula-without-value", "A formula has no saved result") with
    {
        Message = "{header} holds a formula whose result was not saved",
        Why = "Formulas are never worked out here, so what the cell shows in Excel is not known.",
        Remedy = "Open the workbook in Excel, let it calculate, save it, and send it again; or replace the formula with its value.",
    };

    /// <summary>Not a date.</summary>
    public static FindingKind DateUnreadable { get; } = Error("date-unreadable", "A date cannot be read") with
    {
        Message = "{header} is not a date that can be read",
        Why = "A date that has to be guessed would move the row into another month.",
        Remedy = "Write the day as 27/04/2023 or 2023-04-27, in a cell formatted as a date if possible. Leave unknown dates blank.",
    };

    /// <summary>04/27/2023.</summary>
    public static FindingKind DateMonthFirst { get; } = Error("date-month-first", "A date has the month first") with
    {
        Message = "{header} has its month before its day",
        Why = "Dates are read day before month, always. One date that can only be month first puts the others of its column in doubt.",
        Remedy = "Write the day first (27/04/2023) or as 2023-04-27, and check the other dates of the column: 04/05/2023 is read as 4 May.",
    };

    /// <summary>27/04/23.</summary>
    public static FindingKind DateTwoDigitYear { get; } = Warning("date-two-digit-year", "A date's year has two digits") with
    {
        Message = "The year of {header} has two digits; taken as of this century",
        Why = "The day is certain enough to be used, but another program may read another century.",
        Remedy = "Write the year with four digits.",
    };

    /// <summary>27/04/85.</summary>
    public static FindingKind DateCenturyUnknown { get; } = Error("date-century-unknown", "A date's century cannot be known") with
    {
        Message = "The year of {header} has two digits and its century cannot be known",
        Why = "Services are younger than such a year, and no date is that far ahead.",
        Remedy = "Write the year with four digits.",
    };

    /// <summary>A time of day beside the date.</summary>
    public static FindingKind DateWithTime { get; } = Warning("date-with-time", "A date has a time of day") with
    {
        Message = "{header} has a time of day, which was left out",
        Why = "Only days count; a time is often the sign that another column was meant.",
        Remedy = "Nothing, if the day is right.",
    };

    /// <summary>A moment with a time zone.</summary>
    public static FindingKind DateWithZone { get; } = Error("date-with-zone", "A date has a time zone") with
    {
        Message = "{header} is a moment with a time zone, so its day depends on the place",
        Why = "Around midnight and in summer time the day may be another than the one meant.",
        Remedy = "Write the day only, as 2023-04-27.",
    };

    /// <summary>1999 or earlier, but certain.</summary>
    public static FindingKind DateBefore2000 { get; } = Warning("date-before-2000", "A date is before 2000") with
    {
        Message = "{header} is before the year 2000",
        Why = "No service is that old; it is often a birth date or a slip of the keyboard.",
        Remedy = "Check the year.",
    };

    /// <summary>0 January 1900, 29 February 1900, the year 9999.</summary>
    public static FindingKind DateImpossible { get; } = Error("date-impossible", "A date is out of all bounds") with
    {
        Message = "{header} is before 1920 or after 2100",
        Why = "Such dates come from empty or mistyped cells that are formatted as dates.",
        Remedy = "Write the right day, or clear the cell.",
    };

    /// <summary>Neither yes nor no.</summary>
    public static FindingKind YesNoUnreadable { get; } = Error("yes-no-unreadable", "Neither yes nor no") with
    {
        Message = "{header} is neither yes nor no",
        Why = "Anything but yes, y, true, 1, x, no, n, false and 0 would have to be guessed.",
        Remedy = "Write yes or no, or leave the cell blank where that has a meaning of its own.",
    };

    /// <summary>Not a number.</summary>
    public static FindingKind NumberUnreadable { get; } = Error("number-unreadable", "A number cannot be read") with
    {
        Message = "{header} is not a number that can be read",
        Why = "'1,5' may be one and a half or fifteen; a guess would change a figure.",
        Remedy = "Write digits with a point before decimals, without units or remarks.",
    };

    /// <summary>Outside what it can be.</summary>
    public static FindingKind NumberOutOfRange { get; } = Error("number-out-of-range", "A number is outside what it can be") with
    {
        Message = "{header} must be {0}",
        Why = "A number outside its bounds is a slip, and a sum would carry it on.",
        Remedy = "Correct the number, or leave the cell blank where it is not known.",
    };

    /// <summary>Not hours.</summary>
    public static FindingKind HoursUnreadable { get; } = Error("hours-unreadable", "Hours a week cannot be read") with
    {
        Message = "{header} is neither a number of hours nor a band",
        Why = "Hours decide which of the two 13-week outcomes a job is.",
        Remedy = "Write a number (18 or 18.5), or '<16', '16+' or a range on one side of 16 such as '1-15'.",
    };

    /// <summary>Not a code of the list.</summary>
    public static FindingKind CodeUnknown { get; } = Error("code-unknown", "A value is not of the list") with
    {
        Message = "{header} must be one of: {0}",
        Why = "A value outside the list cannot be put with any other.",
        Remedy = "Use one of the values of the list.",
    };

    /// <summary>Taken as 'other'.</summary>
    public static FindingKind CodeTakenAsOther { get; } = Warning("code-taken-as-other", "A value was taken as 'other'") with
    {
        Message = "{header} is none of: {0}; taken as other",
        Why = "The row is kept, but it will not be found under the kind that was meant.",
        Remedy = "Use one of the values of the list.",
    };

    /// <summary>Not an age.</summary>
    public static FindingKind AgeUnreadable { get; } = Error("age-unreadable", "An age cannot be read") with
    {
        Message = "{header} is neither an age from 14 to 99 nor an age band",
        Why = "An age outside that is a slip, or a date of birth, which must not be sent.",
        Remedy = "Write the age in years when referred, a band such as 25-34, 'not known', or leave the cell blank.",
    };

    /// <summary>An identifier that Excel has changed.</summary>
    public static FindingKind IdentifierUnsafe { get; } = Error("identifier-unsafe", "An identifier may have been changed by Excel") with
    {
        Message = "{header} is a date, a fraction or a number of more than 15 digits, so Excel may have changed it",
        Why = "Excel turns 'MAR1' into a date and rounds long numbers: two clients would become one.",
        Remedy = "Format the column as text, then write the identifiers again.",
    };

    /// <summary>Zero-width or direction characters.</summary>
    public static FindingKind InvisibleCharacters { get; } = Warning("invisible-characters", "Characters that cannot be seen were removed") with
    {
        Message = "{header} holds characters that cannot be seen; they were removed",
        Why = "Two identifiers that look alike would be different. They come from copying out of web pages and e-mails.",
        Remedy = "Write the value again by hand.",
    };

    /// <summary>A key that only the programme's list defines.</summary>
    public static FindingKind MeasureUnknown { get; } = Error("measure-unknown", "A measure is not in the catalogue") with
    {
        Message = "{header} is not a measure of the catalogue",
        Why = "A target for something that is not measured can never be met or missed.",
        Remedy = "Use a key (JOB_STARTS) or a name from docs/measures.md.",
    };

    private static FindingKind[] OfValues =>
    [
        PersonalNhsNumber, PersonalPostcode, PersonalEmail, PersonalName, ValueMissing, ErrorCell, FormulaValueUsed, FormulaWithoutValue,
        DateUnreadable, DateMonthFirst, DateTwoDigitYear, DateCenturyUnknown, DateWithTime, DateWithZone, DateBefore2000, DateImpossible,
        YesNoUnreadable, NumberUnreadable, NumberOutOfRange, HoursUnreadable, CodeUnknown, CodeTakenAsOther, AgeUnreadable, IdentifierUnsafe,
        InvisibleCharacters, MeasureUnknown,
    ];

    private static FindingKind Personal(string code, string title, string what) => Error(code, title + " was found") with
    {
        Message = "{header} holds what looks like " + what,
        Why = "The platform holds pseudonymised data only. The whole workbook is refused before anything of it is stored, and no cell is shown.",
        Remedy = "Remove it from the cell and look for others like it in the column, then send the workbook again. Use the pseudonym or code only.",
    };
}
