namespace Mhep.Data.Ingestion.Workbooks.Csv;

/// <summary>The rows of a text file. All cells are text but for what is written as one of Excel's errors.</summary>
/// <param name="records">From the first.</param>
/// <param name="limits">What a sheet may hold.</param>
/// <param name="deadline">Of the file.</param>
internal sealed class CsvRows(CsvRecords records, IngestionLimits limits, Deadline deadline) : SheetReader(deadline)
{
    /// <inheritdoc />
    protected override bool ReadNextRow()
    {
        while (records.Read())
        {
            RowNumber = records.Number;
            for (var i = 0; i < records.Fields.Count; i++)
            {
                var field = Unwrapped(records.Fields[i]);
                if (field.Length == 0) continue;
                if (i >= limits.MaxColumns) HasCellsBeyondColumns = true;
                else Add(new Cell(i + 1, ErrorCode.IsError(field) ? CellKind.Error : CellKind.Text, 0, field, 0, IsFormula: false));
            }

            if (!Cells.IsEmpty) return true;
        }

        return false;
    }

    /// <summary>'="00942"' is how some systems keep Excel from dropping the zeros: the text is what is between the marks.</summary>
    private static string Unwrapped(string field) =>
        field.Length > 3 && field.StartsWith("=\"", StringComparison.Ordinal) && field[^1] == '"' && !field.AsSpan(2, field.Length - 3).Contains('"')
            ? field[2..^1]
            : field;
}
