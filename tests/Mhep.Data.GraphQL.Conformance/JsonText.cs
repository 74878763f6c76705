using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>
/// Strings of recorded cases. Some hold half a surrogate pair on purpose, which <see cref="JsonElement.GetString"/>
/// refuses.
/// </summary>
public static class JsonText
{
    /// <summary>The string, whatever code units it holds; empty for null.</summary>
    public static string Of(JsonElement element)
    {
        var raw = element.ValueKind == JsonValueKind.String ? element.GetRawText()[1..^1] : "";
        return raw.Contains("\\u", StringComparison.Ordinal) ? Decode(raw) : element.GetString() ?? "";
    }

    private static string Decode(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append(
                    (char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(
                raw[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var itself => itself });
        }

        return text.ToString();
    }
}
