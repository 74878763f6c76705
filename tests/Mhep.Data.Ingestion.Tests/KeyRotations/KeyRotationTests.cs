using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Tests.Jobs;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Ingestion.Tests.KeyRotations;

/// <summary>A provider's key is changed: the same people under new lookups, everything readable, and nothing left that the old key could open.</summary>
public sealed class KeyRotationTests
{
    private static readonly byte[] File = IngestionBench.Clients(new ClientCells { Id = "C-1" }.WithJob(), new ClientCells { Id = "C-2" });

    [Fact]
    public async Task The_same_file_before_and_after_is_about_the_same_clients()
    {
        await using var work = await LoadedAsync();
        var before = await ClientsAsync(work);

        var report = await work.Rotation().RotateAsync("syn-a", CancellationToken.None);

        Assert.Equal(("SYN-A", 1, 2, 2, 0, true), (report!.ProviderCode, report.From, report.To, report.Clients, report.Tombstones, report.IsScrubbed));
        var after = await ClientsAsync(work);
        Assert.Equal(before.Select(client => client.Id), after.Select(client => client.Id));
        Assert.All(before.Zip(after), pair => Assert.Equal((pair.First.ProviderId == 2, pair.First.ProviderId == 2), (pair.First.Lookup.SequenceEqual(pair.Second.Lookup), pair.First.OwnIdEncrypted.SequenceEqual(pair.Second.OwnIdEncrypted))));
        var again = await work.Bench.Stored(await work.TakeIn(File));
        Assert.Equal((SubmissionStatus.Accepted, 0, 0, 0), (again.Status, again.Added, again.Changed, again.Removed));
        Assert.NotNull(again.DuplicateOfId);
        Assert.Equal(before.Count, (await ClientsAsync(work)).Count);
    }

    [Fact]
    public async Task What_the_old_key_could_open_is_nowhere_on_the_disk_and_all_files_are_under_the_new_one()
    {
        await using var work = await LoadedAsync();
        var before = (await ClientsAsync(work)).Where(client => client.ProviderId == 1).ToList();
        work.Checks.Add(await work.Bench.Check(File), "SYN-A", clientsStored: true);

        var report = await work.Rotation().RotateAsync("SYN-A", CancellationToken.None);

        Assert.Equal(3, report!.Files);
        var bytes = await work.Bench.Database.BytesOnDiskAsync();
        Assert.All(before, client => Assert.Equal((-1, -1), (bytes.AsSpan().IndexOf(client.Lookup), bytes.AsSpan().IndexOf(client.OwnIdEncrypted))));
        Assert.Equal(3, work.Kept.Read(work.Kept.Submissions().Single(submission => work.Kept.Read(submission, "SYN-A").Count > 0), "SYN-A").Count);
        System.IO.File.Delete(Path.Combine(work.Identity.Folder, "client-secret-1.bin"));
        Assert.Equal(["C-1", "C-2"], await OwnIdsAsync(work));
    }

    [Fact]
    public async Task An_erased_person_stays_out_after_any_number_of_changes()
    {
        await using var work = await LoadedAsync();
        await work.Erasure().EraseAsync("SYN-A", "C-1", CancellationToken.None);
        await work.Rotation().RotateAsync("SYN-A", CancellationToken.None);
        await work.Erasure().EraseAsync("SYN-A", "C-2", CancellationToken.None);
        Assert.Equal(2, (await work.Rotation().RotateAsync("SYN-A", CancellationToken.None))!.Tombstones);

        var report = await work.Bench.Check(File);

        Assert.Equal(2, report.Findings.Count(finding => finding.Kind == FindingKinds.ErasedClient));
        Assert.True((await work.Erasure().EraseAsync("SYN-A", "C-1", CancellationToken.None)).IsProven);
    }

    [Fact]
    public async Task Stopped_before_the_commit_the_old_key_is_in_use_and_the_next_change_takes_the_secret_that_was_made()
    {
        await using var work = await LoadedAsync();
        var before = await work.Bench.Database.HashTablesAsync();
        await Assert.ThrowsAsync<IOException>(() => work.Rotation(bulk: new NoWriting()).RotateAsync("SYN-A", CancellationToken.None));
        Assert.Equal(before, await work.Bench.Database.HashTablesAsync());
        Assert.NotNull((await work.Bench.Stored(await work.TakeIn(File))).DuplicateOfId);

        Assert.Equal(2, (await work.Rotation().RotateAsync("SYN-A", CancellationToken.None))!.To);
        Assert.Equal(2, Directory.EnumerateFiles(work.Identity.Folder, "client-secret-*.bin").Count());
    }

    [Fact]
    public async Task Files_that_a_stopped_change_left_under_the_old_key_are_readable_and_sealed_anew_later()
    {
        await using var work = await LoadedAsync();
        var (submission, old, path) = KeptFile(work);
        await work.Rotation().RotateAsync("SYN-A", CancellationToken.None);
        await System.IO.File.WriteAllBytesAsync(path, old);
        Assert.Equal(3, work.Kept.Read(submission, "SYN-A").Count);

        Assert.Equal(1, await work.Rotation().FinishAsync(CancellationToken.None));
        Assert.Equal(0, await work.Rotation().FinishAsync(CancellationToken.None));
        Assert.Equal(3, work.Kept.Read(submission, "SYN-A").Count);
    }

    [Fact]
    public async Task A_folder_of_keys_that_is_older_than_the_database_is_named_and_nothing_changes()
    {
        await using var work = await LoadedAsync();
        await work.Rotation().RotateAsync("SYN-A", CancellationToken.None);
        System.IO.File.Delete(Directory.EnumerateFiles(work.Identity.Folder, "client-secret-*-2.bin").Single());
        var before = await work.Bench.Database.HashTablesAsync();

        var fault = await Assert.ThrowsAsync<KeysUnavailableException>(() => work.Bench.Ingest(File, new SubmissionRequest("SYN-A", null, null)));

        Assert.Contains("the folder is older than the database", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, await work.Bench.Database.HashTablesAsync());
    }

    [Fact]
    public async Task There_is_no_key_to_change_of_a_provider_that_is_not_there()
    {
        await using var work = await LoadedAsync();

        Assert.Null(await work.Rotation().RotateAsync("SYN-Z", CancellationToken.None));
        Assert.Single(Directory.EnumerateFiles(work.Identity.Folder, "client-secret-*.bin"));
    }

    private static async Task<WorkBench> LoadedAsync()
    {
        var work = await WorkBench.CreateAsync();
        await work.TakeIn(File);
        await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = "C-1", Site = "SYN-B1", Specialist = "ES-11" }), "SYN-B");
        return work;
    }

    private static (Guid Submission, byte[] Bytes, string Path) KeptFile(WorkBench work)
    {
        var submission = work.Kept.Submissions().Single(id => work.Kept.Read(id, "SYN-A").Count > 0);
        var path = Directory.EnumerateFiles(Path.Combine(work.Folders.Kept, submission.ToString("N")), "*.sealed").Single();
        return (submission, System.IO.File.ReadAllBytes(path), path);
    }

    private static Task<List<Client>> ClientsAsync(WorkBench work) => work.Bench.Query(context => context.Clients.AsNoTracking().OrderBy(client => client.Id).ToListAsync());

    /// <summary>As a process would see them that has only the secrets that are on the disk now.</summary>
    private static async Task<IReadOnlyList<string>> OwnIdsAsync(WorkBench work)
    {
        using var keys = new ClientIdentity(work.Identity.Folder).KeysOf("SYN-A", clientsStored: true);
        var clients = (await ClientsAsync(work)).Where(client => client.ProviderId == 1);
        return [.. clients.Select(client => keys.Decrypt(client.OwnIdEncrypted, client.Id)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A disk that takes no transaction.</summary>
    private sealed class NoWriting : IBulkInsert
    {
        public Task<IDbContextTransaction> BeginAsync(MhepDbContext context, CancellationToken cancellationToken) => throw new IOException("No space left on device");

        public Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
            where TRow : class => new SqliteBulkInsert().InsertAsync(context, rows, cancellationToken);
    }
}
