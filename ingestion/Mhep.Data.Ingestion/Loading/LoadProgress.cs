namespace Mhep.Data.Ingestion.Loading;

/// <summary>Counts rows as they are loaded and tells now and then.</summary>
/// <param name="progress">Told; may be null.</param>
/// <param name="total">Rows to load.</param>
internal sealed class LoadProgress(IProgress<IngestionProgress>? progress, int total)
{
    private const int RowsBetween = 5000;
    private int _done;

    /// <summary>One row more.</summary>
    public void Add()
    {
        _done++;
        if (progress is not null && (_done % RowsBetween == 0 || _done == total)) progress.Report(new IngestionProgress("loading", _done, total));
    }
}
