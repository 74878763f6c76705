using System.Globalization;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>
/// Takes in files that were put into a folder of the inbox: one a provider, one for the programme. A file is taken when two looks
/// found it the same, moved aside in one step, received, and destroyed; a text beside its old place says what became of it.
/// </summary>
/// <param name="database">Says which providers there are, and which files are in already.</param>
/// <param name="receiver">Receives files.</param>
/// <param name="reports">Writes texts that a killed process did not come to write.</param>
/// <param name="folders">Where the inbox is.</param>
public sealed class InboxScan(IDbContextFactory<MhepDbContext> database, Receiver receiver, InboxReports reports, WorkFolders folders)
{
    /// <summary>The programme's folder in the inbox; no provider's code begins with this sign.</summary>
    public const string Programme = "_programme";

    private const string Taken = ".taken";
    private const char Separator = '~';

    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    /// <param name="onFault">Told of a file that could not be taken in; it is tried again at the next look.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>The providers for whom something waits now; null among them: the programme.</returns>
    public async Task<IReadOnlyList<string?>> RunAsync(Action<Exception> onFault, CancellationToken cancellationToken)
    {
        var queued = new List<string?>();
        await reports.WriteMissingAsync(onFault, cancellationToken);
        foreach (var (folder, provider) in await FoldersAsync(cancellationToken))
        {
            foreach (var file in Settled(folder).Select(path => Take(folder, path)).OfType<string>().Concat(LeftOver(folder)).Distinct(StringComparer.Ordinal).ToList())
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    if (await ReceiveAsync(folder, file, provider, cancellationToken)) queued.Add(provider);
                }
#pragma warning disable CA1031 // One file that cannot be read must not keep the others out.
                catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    onFault(fault);
                }
            }
        }

        return queued;
    }

    /// <summary>The folders of the providers that are known now and of the programme, made where they are missing.</summary>
    private async Task<IReadOnlyList<(string Folder, string? Provider)>> FoldersAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var codes = await context.Providers.AsNoTracking().OrderBy(provider => provider.Code).Select(provider => provider.Code).ToListAsync(cancellationToken);
        var all = codes.Where(code => code == Path.GetFileName(code) && code[0] is not ('.' or '_'))
            .Select(code => (Path.Combine(folders.Inbox, code), (string?)code))
            .Prepend((Path.Combine(folders.Inbox, Programme), null))
            .ToList();
        foreach (var (folder, _) in all) PrivateFiles.CreateFolder(folder);
        return all;
    }

    /// <summary>Files that are as they were at the look before: what still grows is left alone.</summary>
    private List<string> Settled(string folder)
    {
        var settled = new List<string>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(IsMeant).OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            var now = (file.Length, file.LastWriteTimeUtc);
            if (_seen.TryGetValue(file.FullName, out var before) && before == now) settled.Add(file.FullName);
            _seen[file.FullName] = now;
        }

        return settled;
    }

    /// <summary>Not our own texts, not what programs keep beside an open file, and no link to somewhere else.</summary>
    private static bool IsMeant(FileInfo file) =>
        file.Name[0] is not ('.' or '~') && file.LinkTarget is null
        && !file.Name.EndsWith(ReportFile.Suffix, StringComparison.OrdinalIgnoreCase)
        && !file.Name.EndsWith(".new", StringComparison.OrdinalIgnoreCase);

    /// <summary>Moves a file aside under the id that its submission will have, so that it is received once whatever happens; null where it is gone.</summary>
    private string? Take(string folder, string path)
    {
        _seen.Remove(path);
        PrivateFiles.CreateFolder(Path.Combine(folder, Taken));
        var taken = Path.Combine(folder, Taken, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + Separator + Path.GetFileName(path));
        try
        {
            File.Move(path, taken);
            return taken;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Files that were moved aside by a process that did not come to receive them, or could not.</summary>
    private static IEnumerable<string> LeftOver(string folder)
    {
        var taken = Path.Combine(folder, Taken);
        return Directory.Exists(taken) ? Directory.EnumerateFiles(taken) : [];
    }

    private async Task<bool> ReceiveAsync(string folder, string taken, string? provider, CancellationToken cancellationToken)
    {
        var parts = Path.GetFileName(taken).Split(Separator, 2);
        if (parts.Length != 2 || !Guid.TryParseExact(parts[0], "N", out var id)) return false;
        if (new FileInfo(taken).LinkTarget is not null)
        {
            File.Delete(taken); // Put in the file's place after it was looked at: what it leads to was not handed in.
            return false;
        }

        var text = Path.Combine(folder, ReportFile.NameFor(parts[1], id));
        var request = new SubmissionRequest(provider, null, null) { SubmissionId = id };
        bool queued;
        await using (var content = new FileStream(taken, FileMode.Open, FileAccess.Read, FileShare.Read))
        {
            var file = new WorkbookFile(parts[1], content);
            queued = await IsInAsync(id, cancellationToken) ? await TakeUpAsync(file, request, text, cancellationToken) : await ReceiveAsync(file, request, text, cancellationToken);
        }

        File.Delete(taken);
        return queued;
    }

    private async Task<bool> ReceiveAsync(WorkbookFile file, SubmissionRequest request, string text, CancellationToken cancellationToken)
    {
        var receipt = await receiver.ReceiveAsync(file, request, text, progress: null, cancellationToken);
        if (receipt.Refusal is { } refusal) ReportFile.Write(text, file.Name, refusal);
        if (receipt.Ended is { } ended) ReportFile.Write(text, ended);
        return receipt.IsQueued;
    }

    /// <summary>
    /// A file that is in already, though a killed process left it here. One that is in the spool gets its text from there; one that ended
    /// at the door, for its personal data, from the file itself, which is destroyed next.
    /// </summary>
    private async Task<bool> TakeUpAsync(WorkbookFile file, SubmissionRequest request, string text, CancellationToken cancellationToken)
    {
        if (reports.IsSpooled(request.SubmissionId!.Value)) return true;
        if (await reports.ReportOfAsync(request.SubmissionId.Value, file, request, cancellationToken) is { } report) ReportFile.Write(text, report);
        return true;
    }

    private async Task<bool> IsInAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Submissions.AnyAsync(submission => submission.Id == id, cancellationToken);
    }
}
