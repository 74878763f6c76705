using System.Globalization;
using System.Text;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Tests.Workbooks;

/// <summary>Reading ahead on another thread shows what reading step by step shows: the same rows, in the same order, and the same end.</summary>
public sealed class RowsAheadTests
{
    /// <summary>Several batches, and part of another.</summary>
    private const int Rows = 3_000;

    [Fact]
    public void Rows_and_cells_are_the_same_as_read_in_step()
    {
        var file = Csv(Rows, row => FormattableString.Invariant($"C-{row},{row % 7},#N/A,=\"{row:00000}\""));
        Assert.Equal(InStep(file), Ahead(file));
    }

    [Fact]
    public void A_file_that_breaks_far_down_breaks_at_the_same_row_with_the_same_words()
    {
        var file = Csv(Rows, row => row == 2_345 ? "C-1,\"no end" : FormattableString.Invariant($"C-{row},x"));
        var read = Ahead(file);
        Assert.Equal(InStep(file), read);
        Assert.StartsWith("fault", read[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_beyond_the_limit_shows_with_its_row_and_not_before()
    {
        var file = Csv(Rows, row => row == 2_000 ? "C-1,x" + new string(',', 300) + "far" : FormattableString.Invariant($"C-{row},x"));
        Assert.Equal(InStep(file), Ahead(file));
    }

    [Fact]
    public void Who_wants_no_more_rows_stops_the_reading()
    {
        using var content = new MemoryStream(Csv(100_000, row => FormattableString.Invariant($"C-{row},x")));
        using var workbook = Workbook.Open(content, "long.csv", Limits, out _)!;
        using (var ahead = new RowsAhead(workbook.Read(workbook.Sheets[0])))
        {
            Assert.True(ahead.ReadRow());
            Assert.Equal("C-1", ahead.Cells[0].Text);
            Assert.Null(ahead.Fault);
        }

        Assert.True(content.CanRead);
    }

    [Fact]
    public void A_sheet_without_more_rows_is_at_its_end()
    {
        using var content = new MemoryStream(Csv(1, _ => "C-1,x"));
        using var workbook = Workbook.Open(content, "short.csv", Limits, out _)!;
        var rows = workbook.Read(workbook.Sheets[0]);
        Assert.True(rows.ReadRow());
        using var ahead = new RowsAhead(rows);
        Assert.Equal(1, ahead.RowNumber);
        Assert.False(ahead.ReadRow());
        Assert.True(ahead.Cells.IsEmpty);
        Assert.False(ahead.ReadRow());
    }

    private static IngestionLimits Limits { get; } = IngestionLimits.Default with { MaxRows = int.MaxValue };

    private static byte[] Csv(int rows, Func<int, string> row) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, rows).Select(number => row(number) + "\n")));

    private static List<string> InStep(byte[] file) => Read(file, rows => Told(rows));

    private static List<string> Ahead(byte[] file) => Read(file, rows =>
    {
        using var ahead = new RowsAhead(rows);
        return Told(ahead);
    });

    private static List<string> Read(byte[] file, Func<SheetReader, List<string>> tell)
    {
        using var content = new MemoryStream(file);
        using var workbook = Workbook.Open(content, "rows.csv", Limits, out var fault);
        Assert.Null(fault);
        return tell(workbook!.Read(workbook.Sheets[0]));
    }

    private static List<string> Told(SheetReader rows)
    {
        var told = new List<string>();
        while (rows.ReadRow())
        {
            var cells = string.Join('|', rows.Cells.ToArray().Select(cell => cell.ToString()));
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{rows.RowNumber} {rows.HasHiddenParts} {rows.HasCellsBeyondColumns} {cells}"));
        }

        told.Add(rows.Fault is { } fault ? $"fault {fault}" : $"end {rows.HasHiddenParts} {rows.HasCellsBeyondColumns} {rows.MergedRanges.Count}");
        return told;
    }
}
