namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>Until when a workbook may be read. Whatever makes a file slow, its turn ends.</summary>
internal sealed class Deadline(TimeSpan limit)
{
    private readonly long _start = TimeProvider.System.GetTimestamp();

    /// <summary>Ends the reading where the time is over.</summary>
    /// <exception cref="MalformedPartException">It is.</exception>
    public void Check()
    {
        if (TimeProvider.System.GetElapsedTime(_start) >= limit)
            throw new MalformedPartException($"Reading the file took more than {limit.TotalSeconds:0} seconds, the limit.", WorkbookFaultKind.TakesTooLong);
    }
}
