namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>What <see cref="Utf8XmlReader"/> stands on.</summary>
internal enum XmlNodeKind
{
    /// <summary>Before the first node, or after the last.</summary>
    None,

    /// <summary>A start tag, or an empty element.</summary>
    StartElement,

    /// <summary>An end tag; an empty element has none.</summary>
    EndElement,

    /// <summary>Character data or a CDATA section; one element may have several in a row.</summary>
    Text,
}
