namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>How many bytes all parts of one workbook may become.</summary>
internal sealed class InflationBudget(long limit)
{
    private long _spent;

    /// <summary>Takes bytes that came out of the archive.</summary>
    /// <param name="count">How many.</param>
    public void Spend(int count)
    {
        _spent += count;
        if (_spent > limit)
            throw new MalformedPartException($"The workbook unpacks to more than {limit / 1_000_000} MB, the limit.", WorkbookFaultKind.InflatesTooFar);
    }
}
