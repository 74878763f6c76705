using System.Globalization;
using System.Security;

namespace Mhep.Data.Testing;

/// <summary>A cell as XML, for what a plain value cannot say: errors, formulas, number formats.</summary>
/// <param name="Attributes">Of the 'c' element, with a space before each.</param>
/// <param name="Content">What stands inside it.</param>
public sealed record RawCell(string Attributes, string Content)
{
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>Nothing.</summary>
    public static RawCell Blank { get; } = new("", "");

    /// <summary>An Excel error.</summary>
    /// <param name="code">'#N/A'.</param>
    public static RawCell Error(string code) => new(" t=\"e\"", $"<v>{SecurityElement.Escape(code)}</v>");

    /// <summary>A formula whose result, a number, was saved.</summary>
    /// <param name="result">The result.</param>
    public static RawCell Formula(int result) => new("", $"<f>1+1</f><v>{result}</v>");

    /// <summary>A formula whose result was not saved.</summary>
    public static RawCell FormulaWithoutValue() => new("", "<f>1+1</f>");

    /// <summary>A number shown with at least five digits.</summary>
    /// <param name="number">The number.</param>
    public static RawCell FiveDigits(int number) => new(" s=\"2\"", $"<v>{number}</v>");

    /// <summary>A number formatted as a day, whatever the number is.</summary>
    /// <param name="serial">Days since 1899-12-30, as the file has it.</param>
    public static RawCell Serial(double serial) => new(" s=\"1\"", $"<v>{serial.ToString("R", CultureInfo.InvariantCulture)}</v>");

    internal static RawCell Of(object? value, bool uses1904) => value switch
    {
        null => Blank,
        RawCell raw => raw,
        string text => new(" t=\"inlineStr\"", $"<is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is>"),
        DateOnly day => Serial(day.DayNumber - SerialZero.DayNumber - (uses1904 ? 1_462 : 0)),
        bool flag => new(" t=\"b\"", $"<v>{(flag ? 1 : 0)}</v>"),
        IFormattable number => new("", $"<v>{number.ToString(null, CultureInfo.InvariantCulture)}</v>"),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    internal static string Letters(int column) => column <= 26
        ? ((char)('A' + column - 1)).ToString()
        : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    internal string ToXml(string reference) => this == Blank ? "" : $"<c r=\"{reference}\"{Attributes}>{Content}</c>";
}
