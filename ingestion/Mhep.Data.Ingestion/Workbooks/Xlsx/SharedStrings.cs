using System.Text;

namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>The texts that cells name by number. Rich text is its runs put together; phonetic hints are left out.</summary>
/// <param name="texts">In the order of their numbers.</param>
internal sealed class SharedStrings(List<string> texts)
{
    /// <summary>Reads the part.</summary>
    /// <param name="package">The guarded package.</param>
    /// <param name="path">The part; null: there is none, and no cell may name one.</param>
    public static SharedStrings Read(XlsxPackage package, string? path)
    {
        var texts = new List<string>();
        if (path is null) return new SharedStrings(texts);
        var reader = package.Read(path);
        Namespaces.RequireSpreadsheet(reader);
        while (reader.Read())
        {
            if (reader.Kind == XmlNodeKind.StartElement && reader.LocalName.SequenceEqual("si"u8))
                texts.Add(ReadText(reader));
        }

        return new SharedStrings(texts);
    }

    /// <summary>The text of a number.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="MalformedPartException">There is none: a reader that guesses would show other people's text.</exception>
    public string this[int index] => index >= 0 && index < texts.Count
        ? texts[index]
        : throw new MalformedPartException("A cell names a text that the workbook does not hold: the file is damaged.");

    /// <summary>The text of a string item or an inline string; the reader stands on its start tag, and afterwards on its end.</summary>
    /// <param name="reader">The reader.</param>
    public static string ReadText(Utf8XmlReader reader)
    {
        if (reader.IsEmptyElement) return string.Empty;
        var depth = reader.Depth - 1;
        string? first = null;
        StringBuilder? all = null;
        var inText = false;
        while (reader.Read())
        {
            switch (reader.Kind)
            {
                case XmlNodeKind.StartElement when reader.LocalName.SequenceEqual("rPh"u8):
                    reader.Skip();
                    break;
                case XmlNodeKind.StartElement:
                    inText = reader.LocalName.SequenceEqual("t"u8) && !reader.IsEmptyElement;
                    break;
                case XmlNodeKind.Text when inText:
                    if (first is null) first = reader.DecodeText();
                    else (all ??= new StringBuilder(first)).Append(reader.DecodeText());
                    break;
                case XmlNodeKind.EndElement:
                    inText = false;
                    if (reader.Depth == depth) return Unescape(all?.ToString() ?? first ?? string.Empty);
                    break;
            }
        }

        throw new MalformedPartException("A part of the workbook ends in the middle: the file is cut short.");
    }

    /// <summary>'_x000D_' stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19).</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 6;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
