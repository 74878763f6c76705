using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>Which of a site's stored rows are wanted.</summary>
/// <param name="Versions">Ids of the versions that brought them.</param>
/// <param name="Takes">Which of their rows.</param>
internal sealed record StoredRows(IReadOnlyList<int> Versions, Func<VersionedRow, bool> Takes)
{
    /// <summary>Those that count now.</summary>
    public static StoredRows Current(ActiveVersions active) => new([.. active.VersionIds], row => active.Contains(row.SliceVersionId, row.Id));
}
