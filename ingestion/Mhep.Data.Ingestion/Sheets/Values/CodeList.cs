using Mhep.Data.Ingestion.Sheets.Headings;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>A closed list of values and the ways in which sheets write them; case, spaces and punctuation do not matter.</summary>
/// <typeparam name="T">What they stand for.</typeparam>
internal sealed class CodeList<T>
    where T : struct
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);

    /// <summary>A list in the order in which it is explained.</summary>
    /// <param name="entries">A value, how it is written, and other ways to write it.</param>
    public CodeList(params IReadOnlyList<(T Value, string Name, string[] Aliases)> entries)
    {
        Names = [.. entries.Select(entry => entry.Name)];
        foreach (var (value, name, aliases) in entries)
        {
            _values.Add(HeadingText.KeyOf(name), value);
            foreach (var alias in aliases) _values.Add(HeadingText.KeyOf(alias), value);
        }
    }

    /// <summary>How the values are written, for people.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How a value is written.</summary>
    /// <param name="value">One of the list.</param>
    public string NameOf(T value) => Names.First(name => Find(name) is { } found && found.Equals(value));

    /// <summary>The value of a text; null where it is not on the list.</summary>
    /// <param name="text">As the cell has it.</param>
    public T? Find(string text) => _values.TryGetValue(HeadingText.KeyOf(text), out var value) ? value : null;
}
