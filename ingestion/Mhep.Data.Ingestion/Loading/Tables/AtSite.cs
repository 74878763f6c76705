namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>A row of a workbook with its site looked up.</summary>
/// <param name="Row">The row.</param>
/// <param name="SiteId">Its site.</param>
internal readonly record struct AtSite<TRow>(TRow Row, int SiteId);
