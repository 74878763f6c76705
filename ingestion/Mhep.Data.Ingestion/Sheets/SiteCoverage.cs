namespace Mhep.Data.Ingestion.Sheets;

/// <summary>The days for which a return of a site is complete, and whether it holds everyone.</summary>
/// <param name="DataFrom">First day covered.</param>
/// <param name="DataTo">Last day covered.</param>
/// <param name="AllClients">False: the sheet leaves people out, so aggregate returns win for its months.</param>
/// <param name="Assumed">Worked out from the service's start and the newest event, because nobody said.</param>
public sealed record SiteCoverage(DateOnly DataFrom, DateOnly DataTo, bool AllClients, bool Assumed);
