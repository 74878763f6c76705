using System.Globalization;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Testing.Kills;

/// <summary>
/// Files of one client more each, so that the number of clients says which of them are in the data, and what must be true of the database whenever
/// one looks. Every look opens the database afresh.
/// </summary>
/// <param name="program">Path of mhep.dll.</param>
/// <param name="database">Where they come in.</param>
internal sealed class KillFiles(string program, TestDatabase database)
{
    /// <summary>So many that checking and loading them takes a while.</summary>
    private const int FirstClients = 1500;

    private int _clients = FirstClients;
    private int _files;
    private int _unknown;

    /// <summary>A context whose connection is closed for good with it.</summary>
    public static MhepDbContext Unpooled(TestDatabase database) =>
        new SqliteDatabase($"Data Source={database.Database.FilePath};Pooling=False").CreateDbContext();

    /// <summary>Lists the site and sends its first clients.</summary>
    public async Task PrepareAsync(IWayIn way)
    {
        await WriteAsync(way.PathOf("sites.xlsx"), Sites());
        await way.RestartAsync("sites.xlsx");
        await WriteAsync(way.PathOf("clients.xlsx"), Clients(_clients));
        await way.RestartAsync("clients.xlsx");
        await ExpectAsync(isNew: true, nothingWaits: true);
    }

    /// <summary>Puts the next file, of one client more, where it comes in.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> NextAsync(IWayIn way)
    {
        _clients++;
        var name = string.Create(CultureInfo.InvariantCulture, $"clients-{++_files}.xlsx");
        await WriteAsync(way.PathOf(name), Clients(_clients));
        return name;
    }

    /// <summary>What a kill has left: the old state or the new, and how far the file had come.</summary>
    public async Task<(KillPoint At, bool IsNew)> LookAsync(string name)
    {
        KillPoint at;
        using (var watch = new IngestWatch(database.Database.FilePath, name)) at = watch.Point;
        await using var context = Unpooled(database);
        var clients = await context.Clients.CountAsync();
        Expect(clients == _clients || clients == _clients - 1, $"{clients} clients are neither the old state ({_clients - 1}) nor the new.");
        var isNew = clients == _clients;
        Expect(isNew == (at == KillPoint.Committed), $"the file is at {at} in the {(isNew ? "new" : "old")} state.");
        await ExpectWholeAsync(context, clients);
        return (at, isNew);
    }

    /// <summary>How the job of a file ended, of which a process was killed; null where the file was never received by that process.</summary>
    public async Task<SubmissionStatus?> EndAsync(string name)
    {
        await using var context = Unpooled(database);
        var all = await context.Submissions.AsNoTracking().Where(row => row.FileName == name).OrderBy(row => row.Sequence).ToListAsync();
        Expect(all.TrueForAll(row => row.Status is SubmissionStatus.Accepted or SubmissionStatus.Failed), $"{name} ended as {string.Join(", ", all.Select(row => row.Status))}.");
        return all.Count == 0 ? null : all[0].Status;
    }

    /// <summary>What must be true once a restart has done its work.</summary>
    public async Task ExpectAsync(bool isNew, bool nothingWaits)
    {
        await using var context = Unpooled(database);
        var waiting = await context.Submissions.CountAsync(row => row.Status == SubmissionStatus.Received || row.Status == SubmissionStatus.Checking);
        Expect(!nothingWaits || waiting == 0, $"{waiting} submissions have no end.");
        var clients = await context.Clients.CountAsync();
        Expect(clients == (isNew ? _clients : _clients - 1), $"{clients} clients are there, not {(isNew ? _clients : _clients - 1)}.");
        await ExpectWholeAsync(context, clients);
        if (nothingWaits) await ExpectToldAsync(context);
    }

    /// <summary>The audit log holds the arrival and the end of each submission, the end once.</summary>
    private async Task ExpectToldAsync(MhepDbContext context)
    {
        Expect(!await context.PendingAuditEntries.AnyAsync(), "ends wait to be told.");
        var entries = new AuditReader(AuditFiles.Beside(database.Database.FilePath)).Read(new AuditQuestion());
        var ends = entries.Where(entry => entry.Action is AuditAction.SubmissionAccepted or AuditAction.SubmissionFailed).CountBy(entry => entry.Subject!).ToDictionary();
        var arrivals = entries.Where(entry => entry.Action == AuditAction.SubmissionReceived).Select(entry => entry.Subject).ToHashSet();
        foreach (var id in await context.Submissions.Select(row => row.Id).ToListAsync())
        {
            var subject = id.ToString("D");
            Expect(ends.GetValueOrDefault(subject) == 1, $"the audit log has {ends.GetValueOrDefault(subject)} ends of submission {subject}.");
            Expect(arrivals.Contains(subject), $"the audit log has no arrival of submission {subject}.");
        }
    }

    /// <summary>A file whose job was given up may be sent again, and is then in the data.</summary>
    public async Task SendAgainAsync(string name)
    {
        var way = new CommandLineWay(program, database);
        await WriteAsync(way.PathOf("again-" + name), Clients(_clients));
        await way.RestartAsync("again-" + name);
        await ExpectAsync(isNew: true, nothingWaits: true);
    }

    /// <summary>After something that was not as promised: goes on from whatever is there.</summary>
    public async Task ForgetAsync()
    {
        await using var context = Unpooled(database);
        var clients = await context.Clients.CountAsync();
        _unknown += _clients - clients;
        _clients = clients;
    }

    /// <summary>Each version belongs to a submission that was accepted, each change of the data was counted once, and the newest is current.</summary>
    private async Task ExpectWholeAsync(MhepDbContext context, int clients)
    {
        var integrity = await context.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").FirstAsync();
        Expect(integrity == "ok", "the file is damaged: " + integrity);
        var changing = await context.SliceVersions.Select(version => version.SubmissionId).Distinct().ToListAsync();
        var accepted = await context.Submissions.CountAsync(row =>
            changing.Contains(row.Id) && (row.Status == SubmissionStatus.Accepted || row.Status == SubmissionStatus.Superseded));
        Expect(accepted == changing.Count, "rows of a submission that was not accepted are stored.");
        var number = await context.DataVersions.Select(row => row.Number).SingleAsync();
        Expect(number == changing.Count, $"{changing.Count} changes were counted as {number}.");
        var newest = await context.SliceVersions.OrderByDescending(version => version.Id).FirstAsync();
        var current = await context.Slices.Where(slice => slice.Id == newest.SliceId).Select(slice => slice.CurrentVersionId).SingleAsync();
        Expect(current == newest.Id, "the newest version is not current.");

        // Each file has one client more than the one before: versions and clients must agree.
        var versions = await context.SliceVersions.CountAsync(version => version.SliceId == newest.SliceId);
        Expect(_unknown != 0 || versions == clients - FirstClients + 1, $"{versions} versions for {clients} clients.");
        var episodes = await context.Episodes.CountAsync();
        Expect(episodes == clients, $"{episodes} rows for {clients} clients.");
    }

    /// <summary>Under another name first: nobody may take half a file.</summary>
    private static async Task WriteAsync(string path, byte[] file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ".new", file);
        File.Move(path + ".new", path);
    }

    private static byte[] Sites() => A.Workbook().Sheet("Sites")
        .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
        .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1)).ToBytes();

    /// <summary>Clients referred today: a quarter that is closed is changed by nobody unasked.</summary>
    private static byte[] Clients(int count)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var sheet = A.Workbook().Sheet("Clients").Row("Data to", today).Row().Row("Client ID", "Site", "Referral date");
        for (var number = 0; number < count; number++) sheet.Row($"C-{number}", "SYN-A1", today);
        return sheet.ToBytes();
    }

    private static void Expect(bool isSo, string otherwise)
    {
        if (!isSo) throw new InvalidOperationException(otherwise);
    }
}
