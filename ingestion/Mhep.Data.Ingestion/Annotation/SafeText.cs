using System.Xml;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>Text that XML can hold.</summary>
internal static class SafeText
{
    /// <summary>The text, with what XML has no way to write shown as a replacement character.</summary>
    /// <param name="text">Any.</param>
    public static string Of(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        return string.Concat(text.Select((character, index) => IsWritable(text, index) ? character : '\uFFFD'));
    }

    private static bool IsWritable(string text, int index) =>
        XmlConvert.IsXmlChar(text[index])
        || (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        || (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));
}
