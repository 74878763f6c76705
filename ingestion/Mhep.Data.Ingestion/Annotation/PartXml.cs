using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>Reads and writes parts of a package as XML: no document types, nothing from outside, nothing large or deep in memory.</summary>
internal static class PartXml
{
    private const int LargestInMemory = 16_000_000;
    private const int Deepest = 64;

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    /// <summary>Reads a part forwards.</summary>
    public static XmlReader Read(Stream part) => XmlReader.Create(part, Reading);

    /// <summary>Writes a part forwards.</summary>
    public static XmlWriter Write(Stream part) => XmlWriter.Create(part, Writing);

    /// <summary>A small part as a tree, white space and all.</summary>
    /// <exception cref="MalformedPartException">It is larger or deeper than any program writes.</exception>
    public static XDocument Load(Stream part)
    {
        using var bytes = new MemoryStream();
        using (part)
        {
            var buffer = new byte[1 << 16];
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > LargestInMemory) throw new MalformedPartException("A part of the workbook is too large to be added to.");
            }
        }

        bytes.Position = 0;
        using (var scan = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
        {
            while (scan.Read())
            {
                if (scan.Depth > Deepest) throw new MalformedPartException("A part of the workbook is nested too deeply to be added to.");
            }
        }

        bytes.Position = 0;
        using var reader = Read(bytes);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Writes a tree as it is, without making it pretty.</summary>
    public static void Save(XDocument document, Stream part)
    {
        using var writer = Write(part);
        document.Save(writer);
    }

    /// <summary>Copies the node that the reader stands on, without what is inside it; the reader stays.</summary>
    public static void CopyShallow(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (reader.IsEmptyElement) writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Comment:
                writer.WriteComment(reader.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                writer.WriteProcessingInstruction(reader.Name, reader.Value);
                break;
            case XmlNodeType.XmlDeclaration:
                writer.WriteStartDocument(standalone: true);
                break;
            default:
                throw new MalformedPartException("A part of the workbook holds what no spreadsheet program writes.");
        }
    }
}
