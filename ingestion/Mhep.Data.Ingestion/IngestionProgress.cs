namespace Mhep.Data.Ingestion;

/// <summary>How far a file has come.</summary>
/// <param name="Stage">What is being done, in words for people: 'reading', 'checking', 'loading'.</param>
/// <param name="RowsDone">Rows that the stage has done.</param>
/// <param name="RowsTotal">Rows that it has to do; null where that is not known yet.</param>
public sealed record IngestionProgress(string Stage, long RowsDone, long? RowsTotal);
