namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>A row of a workbook with its site and its client looked up.</summary>
/// <param name="Row">The row.</param>
/// <param name="SiteId">Its site.</param>
/// <param name="ClientId">Whose row it is.</param>
internal readonly record struct OfClient<TRow>(TRow Row, int SiteId, long ClientId);
