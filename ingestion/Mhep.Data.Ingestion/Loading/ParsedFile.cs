using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>
/// A file as it was parsed, with what was known then. The door parses to screen; where the work follows at once in the same process, it goes
/// on from there instead of parsing the same bytes again.
/// </summary>
internal sealed class ParsedFile
{
    private readonly KnownData _known;
    private readonly IngestionLimits _limits;
    private bool _isTaken;

    private ParsedFile(KnownData known, IngestionLimits limits, FindingLog log, ParsedWorkbook? workbook) =>
        (_known, _limits, Log, Workbook) = (known, limits, log, workbook);

    /// <summary>What parsing found; checks add to it.</summary>
    public FindingLog Log { get; }

    /// <summary>The rows; null: the file is no workbook that can be read.</summary>
    public ParsedWorkbook? Workbook { get; }

    /// <summary>Hash of the bytes that were parsed, lower-case hexadecimal; null where it was not asked for.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Parses a file from its beginning.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="known">What its headings and sites are held against.</param>
    /// <param name="progress">Told how many rows have been read; may be null.</param>
    /// <param name="sha256">Hash of its bytes, where the work may go on from here.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ParsedFile Read(
        WorkbookFile file, IngestionLimits limits, KnownData known, IProgress<IngestionProgress>? progress, string? sha256, CancellationToken cancellationToken)
    {
        var log = new FindingLog(limits);
        var rowsRead = progress is null ? null : new Told<int>(rows => progress.Report(new IngestionProgress("reading", rows, null)));
        return new ParsedFile(known, limits, log, WorkbookParser.Parse(file, limits, known, log, rowsRead, cancellationToken)) { Sha256 = sha256 };
    }

    /// <summary>
    /// Whether parsing these bytes now would give the same, so that there is no need to. True once at most: who goes on from here adds
    /// findings to <see cref="Log"/>.
    /// </summary>
    /// <param name="sha256">Hash of the bytes that are to be worked on.</param>
    /// <param name="known">What is known now.</param>
    /// <param name="limits">What the file may cost now.</param>
    public bool TryTake(string sha256, KnownData known, IngestionLimits limits)
    {
        if (_isTaken || Sha256 != sha256 || limits != _limits || known.ProviderCode != _known.ProviderCode || !KnownDataReader.AreEqual(known, _known))
            return false;
        return _isTaken = true;
    }

    /// <summary>Tells at once and on the same thread, so that what is shown never runs behind.</summary>
    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
