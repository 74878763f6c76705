using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Schema;
using Mhep.Data.Schema.EarlyWarnings;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Retention;

/// <summary>How long each class of data is kept, what is due, and how it goes. The schedule and the command line do the same.</summary>
/// <param name="database">Where data are.</param>
/// <param name="bulk">Lets writers in one at a time.</param>
/// <param name="files">The classes that are files.</param>
/// <param name="erasure">Takes people out.</param>
/// <param name="options">How long each class is kept.</param>
/// <param name="time">The clock.</param>
public sealed class DataRetention(
    IDbContextFactory<MhepDbContext> database, IBulkInsert bulk, FileRetention files, ClientErasure erasure, WorkerOptions options, TimeProvider time)
{
    private const string NoWords = "(not kept any more)";

    private static readonly RetentionLine[] KeptForGood =
    [
        ForGood("access", "API keys without their secrets, agreements, circles, versions of providers' keys"),
        ForGood("audit", "the audit log, which nothing is ever taken out of"),
        ForGood("directory", "codes of providers, commissioners, sites and specialists, lists of sites, time in post"),
        ForGood("figures", "aggregate returns, contacts, reviews, targets, context"),
        ForGood("jobs", "when recurring work runs next, and locks"),
        ForGood("mappings", "what providers' own headings mean"),
        ForGood("releases", "released cells, which later releases are held against"),
        ForGood("reminders", "which site had not reported a month"),
        ForGood("secrets", "the keys, which what is encrypted needs"),
        ForGood("submissions", "that a file was handed in, its findings without cell texts, what it changed"),
        ForGood("tombstones", "that someone was erased, so that they stay out"),
        ForGood("versions", "which rows count, and counted when"),
        ForGood("warnings", "that an early warning was raised, and when"),
    ];

    /// <summary>Says what is due; changes nothing.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<RetentionReport> PreviewAsync(CancellationToken cancellationToken) => ReportAsync(new Went(new RetainedFiles(0, 0, 0, 0), 0, 0, 0), hasActed: false, cancellationToken);

    /// <summary>Lets go what is due, and looks again.</summary>
    /// <param name="cancellationToken">Stops between classes and files; what went is gone.</param>
    /// <exception cref="Identity.KeysUnavailableException">Clients are due, and the keys are not to be had.</exception>
    public async Task<RetentionReport> ActAsync(CancellationToken cancellationToken)
    {
        var went = new Went(await files.RunAsync(cancellationToken), await BlankAsync(cancellationToken), await BlankRepliesAsync(cancellationToken), await EraseAsync(cancellationToken));

        // Also where nobody is due: an erasure that was killed has left files and bytes behind.
        await erasure.FinishAsync(cancellationToken);
        return await ReportAsync(went, hasActed: true, cancellationToken);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<RetentionReport> ReportAsync(Went went, bool hasActed, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var due = await files.DueAsync(cancellationToken);
        var texts = await DueTexts(context).CountAsync(cancellationToken);
        var replies = await DueReplies(context).CountAsync(cancellationToken);
        var clients = (await ClientsAsync(context, cancellationToken)).Sum(provider => provider.Count());
        var unfinished = await context.Erasures.CountAsync(row => row.FinishedAt == null, cancellationToken);
        return new RetentionReport(Now, hasActed,
        [
            new("spool", "files as they were sent", options.KeepSpooled, "arrival", due.Spooled, went.Files.Spooled) { Setting = SettingOf(nameof(options.KeepSpooled)) },
            new("checks", "reports of checks", options.KeepChecks, "the check", due.Checks, went.Files.Checks) { Setting = SettingOf(nameof(options.KeepChecks)) },
            new("copies", "redacted copies of files that went into the data", options.KeepCopies, "arrival", due.Copies, went.Files.Copies) { Setting = SettingOf(nameof(options.KeepCopies)) },
            new("cell-texts", "what cells held, in findings", options.KeepCellTexts, "arrival of the file", texts, went.Texts) { Setting = SettingOf(nameof(options.KeepCellTexts)) },
            new("inbox", "texts beside files that came through the inbox", options.KeepInboxReports, "writing", due.InboxReports, went.Files.InboxReports) { Setting = SettingOf(nameof(options.KeepInboxReports)) },
            new("replies", "the words that providers reply to early warnings with", options.KeepReplies, "the reply", replies, went.Replies) { Setting = SettingOf(nameof(options.KeepReplies)) },
            new("clients", "people with all their rows, as an erasure takes them out, and erasures that were stopped half-way", options.KeepClients, "the last discharge", clients + unfinished, went.Clients) { Setting = SettingOf(nameof(options.KeepClients)) },
            .. KeptForGood,
        ]);
    }

    private IQueryable<FindingRecord> DueTexts(MhepDbContext context)
    {
        var before = Now - options.KeepCellTexts;
        return context.Findings.Where(finding => finding.CellText != null
            && context.Submissions.Any(submission => submission.Id == finding.SubmissionId && submission.ReceivedAt < before));
    }

    private async Task<int> BlankAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (!await DueTexts(context).AnyAsync(cancellationToken)) return 0;
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        var count = await DueTexts(context).ExecuteUpdateAsync(set => set.SetProperty(finding => finding.CellText, (string?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    private static string SettingOf(string option) => "Workers:Options:" + option;

    private static RetentionLine ForGood(string name, string what) => new(name, what, null, "", 0, 0);

    private IQueryable<WarningReply> DueReplies(MhepDbContext context)
    {
        if (options.KeepReplies is not { } keep) return context.WarningReplies.Where(reply => false);
        var before = Now - keep;
        return context.WarningReplies.Where(reply => reply.RepliedAt < before && reply.Text != NoWords);
    }

    private async Task<int> BlankRepliesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (!await DueReplies(context).AnyAsync(cancellationToken)) return 0;
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        var count = await DueReplies(context).ExecuteUpdateAsync(set => set.SetProperty(reply => reply.Text, NoWords), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    private async Task<int> EraseAsync(CancellationToken cancellationToken)
    {
        ILookup<string, long> due;
        await using (var context = database.CreateDbContext()) due = await ClientsAsync(context, cancellationToken);
        var count = 0;
        foreach (var provider in due) count += await erasure.EraseManyAsync(provider.Key, [.. provider], cancellationToken);
        return count;
    }

    private async Task<ILookup<string, long>> ClientsAsync(MhepDbContext context, CancellationToken cancellationToken) => options.KeepClients is { } keep
        ? await DueClients.ReadAsync(context, DateOnly.FromDateTime(Now - keep), cancellationToken)
        : Array.Empty<(string, long)>().ToLookup(client => client.Item1, client => client.Item2);

    private sealed record Went(RetainedFiles Files, int Texts, int Replies, int Clients);
}
