using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>The days that a version of a slice covers, as it is stored. The default: coverage means nothing for the kind.</summary>
/// <param name="DataFrom">First day.</param>
/// <param name="DataTo">Last day.</param>
/// <param name="AllClients">Whether everyone is in it; null where there are no clients.</param>
internal readonly record struct SliceCoverage(DateOnly? DataFrom, DateOnly? DataTo, bool? AllClients)
{
    public static SliceCoverage OfClients(SiteCoverage coverage) => new(coverage.DataFrom, coverage.DataTo, coverage.AllClients);

    public static SliceCoverage Of(SliceVersion version) => new(version.DataFrom, version.DataTo, version.AllClients);

    /// <summary>
    /// What jobs alone add to a slice that has clients: the days they cover join those covered; whether everyone is in it was said with
    /// the clients.
    /// </summary>
    public SliceCoverage Extending(SliceCoverage before) => new(
        DataFrom is { } from && before.DataFrom is { } since && since < from ? since : DataFrom,
        DataTo is { } to && before.DataTo is { } until && until > to ? until : DataTo,
        before.AllClients);

    /// <summary>Its part in a version's content hash.</summary>
    public long Hash() => new CanonicalHash().Add(DataFrom).Add(DataTo).Add(AllClients).Take();
}
