using System.Globalization;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>Shows people where in a text an error is: the line with a caret below it, and its neighbours.</summary>
public static class SourceExcerpt
{
    // Longer lines come from documents without line breaks; of them only the part around the place is shown.
    private const int LongestLine = 120;
    private const int PartLength = 80;

    /// <summary>An error with an excerpt for each of its places.</summary>
    /// <param name="error">The error.</param>
    /// <param name="source">The text its places are in.</param>
    public static string Print(GraphQLError error, Source source)
    {
        ArgumentNullException.ThrowIfNull(error);
        return string.Join("\n\n", error.Locations.Select(location => Print(source, location)).Prepend(error.Message));
    }

    /// <summary>The excerpt around one place.</summary>
    /// <param name="source">The text.</param>
    /// <param name="location">A place in it.</param>
    public static string Print(Source source, SourceLocation location)
    {
        ArgumentNullException.ThrowIfNull(source);
        var line = source.Line(location.Line).ToString();
        var lines = line.Length > LongestLine ? Parts(line, location) : Neighbours(source, line, location);
        var width = lines.Max(one => one.Prefix.Length);
        var excerpt = lines.Select(one => one.Prefix.PadLeft(width) + (one.Text.Length > 0 ? " " + one.Text : ""));
        return $"{source.Name}:{location}\n{string.Join('\n', excerpt)}";
    }

    private static List<(string Prefix, string Text)> Neighbours(Source source, string line, SourceLocation location)
    {
        var lines = new List<(string, string)>();
        if (location.Line > 1)
        {
            lines.Add((Number(location.Line - 1), source.Line(location.Line - 1).ToString()));
        }

        lines.Add((Number(location.Line), line));
        lines.Add(("|", "^".PadLeft(location.Column)));
        if (location.Line < source.LineCount)
        {
            lines.Add((Number(location.Line + 1), source.Line(location.Line + 1).ToString()));
        }

        return lines;
    }

    private static List<(string Prefix, string Text)> Parts(string line, SourceLocation location)
    {
        var parts = line.Chunk(PartLength).Select(part => new string(part)).ToArray();
        var index = Math.Min(location.Column / PartLength, parts.Length - 1);
        var lines = parts[..(index + 1)].Select((part, i) => (i == 0 ? Number(location.Line) : "|", part)).ToList();
        lines.Add(("|", "^".PadLeft(location.Column % PartLength)));
        if (index + 1 < parts.Length)
        {
            lines.Add(("|", parts[index + 1]));
        }

        return lines;
    }

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture) + " |";
}
