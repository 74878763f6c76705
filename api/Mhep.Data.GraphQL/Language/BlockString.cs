using System.Text;

namespace Mhep.Data.GraphQL.Language;

/// <summary>Strings in triple quotation marks: their value, and how a value is written as one.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#BlockStringValue().</remarks>
internal static class BlockString
{
    private const int LineWorthBreaking = 70;

    /// <summary>The text a block string stands for: common indentation and blank lines at both ends removed.</summary>
    /// <param name="raw">What stands between the quotation marks.</param>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        var text = raw.ToString().Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(text);
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = LeadingWhitespace(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            commonIndent = i == 0 ? commonIndent : Math.Min(commonIndent, indent);
        }

        var result = new StringBuilder(text.Length);
        for (var i = first; i >= 0 && i <= last; i++)
        {
            var line = lines[i];
            result.Append(i == first ? "" : "\n");
            result.Append(i == 0 ? line : line.AsSpan(Math.Min(commonIndent, line.Length)));
        }

        return result.ToString();
    }

    /// <summary>Whether a value survives being written as a block string and read again.</summary>
    /// <param name="value">The text.</param>
    public static bool IsPrintable(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        var isEmptyLine = true;
        var hasIndent = false;
        var hasCommonIndent = true;
        var seenNonEmptyLine = false;
        foreach (var character in value)
        {
            switch (character)
            {
                case '\n' when isEmptyLine && !seenNonEmptyLine:
                    return false;
                case '\n':
                    seenNonEmptyLine = true;
                    isEmptyLine = true;
                    hasIndent = false;
                    break;
                case '\t' or ' ':
                    hasIndent |= isEmptyLine;
                    break;
                case <= '\u000f':
                    return false;
                default:
                    hasCommonIndent &= hasIndent;
                    isEmptyLine = false;
                    break;
            }
        }

        return !isEmptyLine && !(hasCommonIndent && seenNonEmptyLine);
    }

    /// <summary>Writes a value as a block string.</summary>
    /// <param name="value">The text.</param>
    /// <param name="minimize">Whether to leave out line breaks that only help the reader.</param>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(escaped);
        var isSingleLine = lines.Length == 1;
        var forceLeadingNewLine = lines.Length > 1
            && lines.Skip(1).All(line => line.Length == 0 || IsWhitespace(line[0]));
        var endsInTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);

        // A quotation mark or backslash before the closing marks would be read as part of them.
        var forceTrailingNewLine = (value.EndsWith('"') && !endsInTripleQuotes) || value.EndsWith('\\');
        var printAsLines = !minimize
            && (!isSingleLine || value.Length > LineWorthBreaking || forceTrailingNewLine || forceLeadingNewLine
                || endsInTripleQuotes);
        var skipLeadingNewLine = isSingleLine && value.Length > 0 && IsWhitespace(value[0]);
        var start = (printAsLines && !skipLeadingNewLine) || forceLeadingNewLine ? "\n" : "";
        var end = printAsLines || forceTrailingNewLine ? "\n" : "";
        return $"\"\"\"{start}{escaped}{end}\"\"\"";
    }

    // Not string.ReplaceLineEndings: form feeds and Unicode line separators end no line here.
    private static string[] SplitLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static int LeadingWhitespace(string line)
    {
        var count = 0;
        while (count < line.Length && IsWhitespace(line[count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsWhitespace(char character) => character is ' ' or '\t';
}
