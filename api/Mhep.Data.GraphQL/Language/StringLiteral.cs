using System.Globalization;
using System.Text;

namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// The escapes of a string in single quotation marks, such as <c>\n</c>, <c>\u00E9</c> and <c>\u{1F600}</c>.
/// </summary>
internal static class StringLiteral
{
    // \u{00000000} is the longest escape.
    private const int LongestEscape = 12;

    /// <summary>
    /// How many code units the escape at the start of <paramref name="text"/> takes. A negative number says that it
    /// is no escape, and how much of it a message should show.
    /// </summary>
    public static int EscapeWidth(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return -2;
        }

        if (text[1] == 'u')
        {
            return text.Length > 2 && text[2] == '{' ? VariableWidth(text, out _) : FixedWidth(text, out _);
        }

        return text[1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' ? 2 : -2;
    }

    /// <summary>The text a literal stands for.</summary>
    /// <param name="raw">What stands between the quotation marks; its escapes are known to be valid.</param>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        var result = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            var next = raw.IndexOf('\\');
            if (next < 0)
            {
                result.Append(raw);
                break;
            }

            result.Append(raw[..next]);
            raw = raw[next..];
            raw = raw[AppendEscape(result, raw)..];
        }

        return result.ToString();
    }

    /// <summary>Writes a value as a literal, quotation marks included.</summary>
    /// <param name="value">The text.</param>
    public static string Encode(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    result.Append('\\').Append(character);
                    break;
                case '\b':
                    result.Append("\\b");
                    break;
                case '\f':
                    result.Append("\\f");
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                case < ' ' or (>= '\u007f' and <= '\u009f'):
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                    break;
                default:
                    result.Append(character);
                    break;
            }
        }

        return result.Append('"').ToString();
    }

    private static int AppendEscape(StringBuilder result, ReadOnlySpan<char> text)
    {
        if (text[1] != 'u')
        {
            result.Append(text[1] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                var itself => itself,
            });
            return 2;
        }

        int codePoint;
        var width = text[2] == '{' ? VariableWidth(text, out codePoint) : FixedWidth(text, out codePoint);
        result.Append(char.ConvertFromUtf32(codePoint));
        return width;
    }

    private static int VariableWidth(ReadOnlySpan<char> text, out int codePoint)
    {
        codePoint = 0;
        var size = 3;
        while (size < LongestEscape)
        {
            var character = size < text.Length ? text[size] : '\0';
            size++;
            if (character == '}')
            {
                return size >= 5 && IsScalarValue(codePoint) ? size : -size;
            }

            codePoint = (codePoint << 4) | HexDigit(character);
            if (codePoint < 0)
            {
                break;
            }
        }

        return -size;
    }

    private static int FixedWidth(ReadOnlySpan<char> text, out int codePoint)
    {
        codePoint = FourHexDigits(text, 2);
        if (codePoint >= 0 && IsScalarValue(codePoint))
        {
            return 6;
        }

        // JSON's way to write a code point beyond U+FFFF: two escapes that form a surrogate pair.
        if (codePoint is >= 0xD800 and <= 0xDBFF && text.Length > 7 && text[6] == '\\' && text[7] == 'u')
        {
            var trailing = FourHexDigits(text, 8);
            if (trailing is >= 0xDC00 and <= 0xDFFF)
            {
                codePoint = char.ConvertToUtf32((char)codePoint, (char)trailing);
                return 12;
            }
        }

        return -6;
    }

    private static int FourHexDigits(ReadOnlySpan<char> text, int start)
    {
        if (text.Length < start + 4)
        {
            return -1;
        }

        // One wrong digit is -1, and so is everything it is combined with.
        return (HexDigit(text[start]) << 12) | (HexDigit(text[start + 1]) << 8) | (HexDigit(text[start + 2]) << 4)
            | HexDigit(text[start + 3]);
    }

    private static int HexDigit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'F' => character - 'A' + 10,
        >= 'a' and <= 'f' => character - 'a' + 10,
        _ => -1,
    };

    private static bool IsScalarValue(int codePoint) => codePoint is < 0xD800 or (> 0xDFFF and <= 0x10FFFF);
}
