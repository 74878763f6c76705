namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>One part points at another.</summary>
/// <param name="Id">Name within the part that points.</param>
/// <param name="Type">An address whose last word says what the target is; transitional and strict files differ before it.</param>
/// <param name="Target">Path from the root of the package.</param>
internal sealed record XlsxRelationship(string Id, string Type, string Target)
{
    /// <summary>Whether the target is of a kind.</summary>
    /// <param name="word">Last word of the type, 'worksheet'.</param>
    public bool IsOf(string word) => Type.EndsWith("/" + word, StringComparison.Ordinal);
}
