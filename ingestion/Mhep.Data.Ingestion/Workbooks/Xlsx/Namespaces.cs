namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>The namespaces of spreadsheets: the transitional one of every program, and the strict one of ISO/IEC 29500.</summary>
internal static class Namespaces
{
    /// <summary>Reads the root element and requires it to be of a spreadsheet.</summary>
    /// <param name="reader">Before the root; stands on it afterwards.</param>
    /// <returns>The prefix bound to the spreadsheet namespace with its ':', or empty where it is the default.</returns>
    /// <exception cref="MalformedPartException">The part is XML of another kind.</exception>
    public static byte[] RequireSpreadsheet(Utf8XmlReader reader)
    {
        if (reader.Read() && reader.Kind == XmlNodeKind.StartElement)
        {
            var prefix = reader.Name[..^reader.LocalName.Length];
            var rest = reader.RawText;
            while (Utf8XmlReader.NextAttribute(ref rest, out var name, out var value))
            {
                var binds = prefix.IsEmpty ? name.SequenceEqual("xmlns"u8) : Binds(name, prefix);
                if (binds && (value.SequenceEqual("http://schemas.openxmlformats.org/spreadsheetml/2006/main"u8)
                    || value.SequenceEqual("http://purl.oclc.org/ooxml/spreadsheetml/main"u8)))
                    return prefix.ToArray();
            }
        }

        throw new MalformedPartException("A part of the file is XML of some other kind, not of a workbook.");
    }

    /// <summary>An XML boolean: '1' or 'true'.</summary>
    /// <param name="value">As written.</param>
    public static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8);

    private static bool Binds(ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> prefix) =>
        attribute.StartsWith("xmlns:"u8) && attribute["xmlns:".Length..].SequenceEqual(prefix[..^1]);
}
