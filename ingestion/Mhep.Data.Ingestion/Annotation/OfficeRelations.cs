namespace Mhep.Data.Ingestion.Annotation;

/// <summary>Names of relationships between parts, in transitional and in strict workbooks.</summary>
internal static class OfficeRelations
{
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The namespace of a workbook with strict spelling.</summary>
    public const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /// <summary>The namespace in which a part names its relationships.</summary>
    /// <param name="isStrict">Whether the workbook is strict.</param>
    public static string Namespace(bool isStrict) => isStrict ? Strict : Transitional;

    /// <summary>The type of a relationship.</summary>
    /// <param name="isStrict">Whether the workbook is strict.</param>
    /// <param name="word">'comments', 'worksheet'.</param>
    public static string Type(bool isStrict, string word) => Namespace(isStrict) + "/" + word;
}
