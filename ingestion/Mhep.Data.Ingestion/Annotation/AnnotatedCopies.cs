using System.Globalization;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Receiving;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>
/// Workbooks that were handed in, sent back with what is found in them: made when they are asked for, from the encrypted spool, and
/// kept nowhere. When the spool's time is over there is nothing left to make them from.
/// </summary>
/// <param name="spool">Files as they were sent.</param>
/// <param name="ingestion">Looks through a file once more, so that every cell is marked and not the findings alone that a report lists.</param>
/// <param name="limits">What a file may cost.</param>
/// <param name="options">How long files stay in the spool.</param>
/// <param name="time">The clock.</param>
public sealed class AnnotatedCopies(Spool spool, WorkbookIngestion ingestion, IngestionLimits limits, WorkerOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Making one costs what a check costs: those who ask while so many are made wait their turn.</summary>
    private readonly SemaphoreSlim _places = new(2);

    /// <summary>Whether a copy can be had now: the file is still there, and is one that can be sent back.</summary>
    /// <param name="submission">The submission's id.</param>
    public bool CanMake(Guid submission) =>
        spool.NoteOf(submission) is { } note && IsInTime(note.SealedAt) && Path.GetExtension(note.FileName).ToLowerInvariant() is ".xlsx" or ".xlsm";

    /// <summary>Makes a copy, marked with what is found in the file against the data of this moment.</summary>
    /// <param name="submission">The submission's id.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The copy; null where it can no longer be had, or never could.</returns>
    /// <exception cref="KeysUnavailableException">The keys are not those the file was encrypted with.</exception>
    public async Task<AnnotatedCopy?> MakeAsync(Guid submission, CancellationToken cancellationToken)
    {
        if (!CanMake(submission)) return null;
        await _places.WaitAsync(cancellationToken);
        try
        {
            using var spooled = spool.Open(submission);
            if (spooled is null) return null;
            var report = await ingestion.CheckAsync(spooled.File, spooled.Request, progress: null, cancellationToken);
            using var output = new MemoryStream();
            var refusal = AnnotatedWorkbook.Write(spooled.File.Content, report, output, limits, cancellationToken);
            return refusal is null ? new AnnotatedCopy(NameOf(spooled.File.Name), output.ToArray()) : null;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    /// <summary>Retention looks every quarter of an hour; nobody gets a file in the meantime.</summary>
    private bool IsInTime(DateTime receivedAt) => receivedAt + options.KeepSpooled > time.GetUtcNow().UtcDateTime;

    private static string NameOf(string name) => string.Create(
        CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-annotated{Path.GetExtension(name)}");
}
