using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>A file that was read and checked against what was known at the time.</summary>
/// <param name="Workbook">Its rows; null: the file is refused.</param>
/// <param name="Report">The report so far.</param>
/// <param name="AskedForClients">Whether its findings depend on which clients are current.</param>
internal sealed record Examination(ParsedWorkbook? Workbook, IngestionReport Report, bool AskedForClients = false);
