using Mhep.Data.Api.Audit;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Takes workbooks, one after the other, through the ordinary pipeline of a database.</summary>
internal sealed class WorkbookRun
{
    private readonly WorkbookIngestion _ingestion;
    private readonly Receiver _receiver;
    private readonly SubmissionWorker _worker;
    private readonly Terminal _terminal;
    private readonly AuditActor _person;

    /// <summary>Sets the pipeline up.</summary>
    /// <param name="database">Migrated.</param>
    /// <param name="limits">What a workbook may cost.</param>
    /// <param name="audit">Who hands files in.</param>
    /// <param name="terminal">Where progress is shown.</param>
    public WorkbookRun(SqliteDatabase database, IngestionLimits limits, Audited audit, Terminal terminal)
    {
        _person = audit.Actor;
        _terminal = terminal;
        var (bulk, identity, time) = (new SqliteBulkInsert(), ClientIdentity.Beside(database.FilePath), TimeProvider.System);
        var folders = WorkFolders.Beside(database.FilePath);
        _ingestion = new WorkbookIngestion(database, bulk, identity, limits, time);
        _receiver = new Receiver(database, bulk, identity, folders, limits, audit.Trail, time);
        _worker = new SubmissionWorker(
            database, bulk, identity, folders, limits, new WorkerOptions(), new ProgressFeed(), audit.Trail, time, NullLogger<SubmissionWorker>.Instance);
    }

    /// <summary>Hands a file in for the programme.</summary>
    public Task<IngestionReport> IngestAsync(string file, SubmissionRequest request, CancellationToken cancellationToken) => ReadAsync(
        (workbook, asked, progress, token) => _worker.TakeInAsync(workbook, asked with { SentBy = _person }, _receiver, progress, token), file, request, cancellationToken);

    /// <summary>Checks a file as if it were handed in for the programme.</summary>
    public Task<IngestionReport> CheckAsync(string file, SubmissionRequest request, CancellationToken cancellationToken) =>
        ReadAsync(_ingestion.CheckAsync, file, request, cancellationToken);

    /// <summary>Reads each file, prints its report, and gives the worst outcome.</summary>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="read"><see cref="IngestAsync"/> or <see cref="CheckAsync"/>.</param>
    /// <param name="terminal">Where reports go.</param>
    /// <param name="cancellationToken">Stops at once; the file being loaded leaves nothing.</param>
    public static async Task<int> ReadAllAsync(
        WorkbookArguments arguments,
        Func<string, SubmissionRequest, CancellationToken, Task<IngestionReport>> read,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        var outcome = ExitCodes.Success;
        foreach (var file in arguments.Files)
        {
            var report = await read(file, arguments.Request, cancellationToken);
            await terminal.Output.WriteLineAsync((arguments.AsJson ? ReportJson.Render(report) : Printable.Of(ReportText.Render(report))).TrimEnd());
            outcome = ExitCodes.Worse(outcome, OutcomeOf(report));
            await AnnotatedCopy.WriteAsync(file, report, arguments, terminal, cancellationToken);
        }

        return outcome;
    }

    /// <summary>What a report means to the shell.</summary>
    public static int OutcomeOf(IngestionReport report) => report.Status switch
    {
        SubmissionStatus.AwaitingConfirmation => ExitCodes.Waiting,
        SubmissionStatus.Checked when report.ConfirmationReasons.Count > 0 => ExitCodes.Waiting,
        SubmissionStatus.Accepted or SubmissionStatus.Checked => ExitCodes.Success,
        SubmissionStatus.Rejected => ExitCodes.Rejected,
        _ => ExitCodes.Failure,
    };

    private async Task<IngestionReport> ReadAsync(
        Func<WorkbookFile, SubmissionRequest, IProgress<IngestionProgress>?, CancellationToken, Task<IngestionReport>> step,
        string file,
        SubmissionRequest request,
        CancellationToken cancellationToken)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, useAsync: true);
        var workbook = new WorkbookFile(Path.GetFileName(file), content);
        return await _terminal.WithProgressAsync(
            workbook.Name, () => (double)content.Position / Math.Max(1, content.Length), progress => step(workbook, request, progress, cancellationToken));
    }
}
