using System.Globalization;

namespace Mhep.Data.Spreadsheets;

/// <summary>What a spreadsheet program lets people enter in a column below its heading, and what it says to anything else.</summary>
public sealed record EntryRule
{
    private const int LongestMessage = 225;

    private EntryRule(int column, string type, string first, string message)
    {
        if (message.Length > LongestMessage) throw new ArgumentException($"A message may have {LongestMessage} characters.", nameof(message));
        (Column, Type, First, Message) = (column, type, first, message);
    }

    /// <summary>From 0.</summary>
    public int Column { get; }

    /// <summary>What is said to anything else, in plain words.</summary>
    public string Message { get; }

    /// <summary>Whether anything else is refused; otherwise the person is asked and may insist.</summary>
    public bool IsStrict { get; private init; } = true;

    internal string Type { get; }

    internal string? Operator { get; private init; }

    internal string First { get; }

    internal string? Second { get; private init; }

    /// <summary>A drop-down of a few fixed words.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="words">None with a comma; 250 characters together.</param>
    /// <param name="message">What is said to anything else.</param>
    public static EntryRule OneOf(int column, IEnumerable<string> words, string message) =>
        new(column, "list", "\"" + string.Join(',', words) + "\"", message);

    /// <summary>A drop-down of what stands in cells of the workbook.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="range">'Lists!$A$2:$A$9'.</param>
    /// <param name="message">What is said to anything else.</param>
    /// <param name="isStrict">Whether anything else is refused.</param>
    public static EntryRule FromCells(int column, string range, string message, bool isStrict) => new(column, "list", range, message) { IsStrict = isStrict };

    /// <summary>A day between two.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="from">The first.</param>
    /// <param name="to">The last.</param>
    /// <param name="message">What is said to anything else.</param>
    public static EntryRule Day(int column, DateOnly from, DateOnly to, string message) =>
        new(column, "date", Serial(from), message) { Operator = "between", Second = Serial(to) };

    /// <summary>A whole number between two.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="message">What is said to anything else.</param>
    public static EntryRule Whole(int column, int from, int to, string message) => new(column, "whole", Text(from), message) { Operator = "between", Second = Text(to) };

    private static string Serial(DateOnly day) => Text(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
