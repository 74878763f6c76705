using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Stores the sheets of a submission and what their headings were matched to: the lineage of its rows.</summary>
internal static class StoredSheets
{
    /// <summary>Inserts them.</summary>
    /// <returns>Ids of the stored sheets by place in the workbook.</returns>
    public static async Task<IReadOnlyDictionary<int, int>> InsertAsync(
        MhepDbContext context, IBulkInsert bulk, Guid submission, IReadOnlyList<SheetReport> sheets, CancellationToken cancellationToken)
    {
        var last = await context.SourceSheets.MaxAsync(sheet => (int?)sheet.Id, cancellationToken) ?? 0;
        var ids = sheets.Select((sheet, index) => (sheet.Position, Id: last + 1 + index)).ToDictionary(pair => pair.Position, pair => pair.Id);
        await bulk.InsertAsync(
            context,
            sheets.Select(sheet => new SourceSheet
            {
                Id = ids[sheet.Position],
                SubmissionId = submission,
                Position = sheet.Position,
                Name = sheet.Name,
                Kind = sheet.Kind?.ToString(),
                HeadingRow = sheet.HeadingRow,
            }),
            cancellationToken);
        await bulk.InsertAsync(
            context,
            sheets.SelectMany(sheet => sheet.Columns.Select(column => new SourceColumn
            {
                SheetId = ids[sheet.Position],
                Number = column.Number,
                Heading = column.Heading,
                MatchedTo = column.MatchedTo,
            })),
            cancellationToken);
        return ids;
    }
}
