using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Schema.Tests.Audit;

/// <summary>Writing to the audit log: nothing is lost, nothing is written over, many write to one chain.</summary>
public sealed class AuditTrailTests : IDisposable
{
    private readonly AuditLog _log = new();

    [Fact]
    public async Task An_entry_comes_back_as_it_was_told_with_the_document_s_hash_in_its_place()
    {
        await _log.WriteAsync(1);

        var entry = Assert.Single(new AuditReader(_log.Files).Read(new AuditQuestion()));

        var told = AuditLog.EntryOf(0);
        Assert.Equal((1L, AuditAction.Query, told.Who, told.Role, told.Provider), (entry.Sequence, entry.Action, entry.Who, entry.Role, entry.Provider));
        Assert.Equal((told.Operation, told.Address, told.Cells, told.Detail, 1L), (entry.Operation, entry.Address, entry.Cells, entry.Detail, entry.Times));
        Assert.Equal("03256522b6db352fa5b18c56bcc6a4bf677013716e43eeaec67d80806a9efa60", entry.DocumentHash); // As sha256sum says.
        Assert.DoesNotContain("sites", await File.ReadAllTextAsync(_log.Files.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_handed_over_is_written_when_the_trail_ends()
    {
        await using (var trail = _log.Open())
        {
            for (var number = 0; number < 5000; number++) await trail.AddAsync(AuditLog.EntryOf(number) with { Subject = $"{number}" });
        }

        Assert.Equal(5000, new AuditReader(_log.Files).Read(new AuditQuestion()).Count);
        Assert.Empty(await _log.FaultsAsync());
    }

    [Fact]
    public async Task What_a_caller_did_who_hung_up_meanwhile_is_written_all_the_same()
    {
        await using (var trail = _log.Open()) await trail.AddAsync(new AuditEvent(AuditAction.Refused) { Address = "192.0.2.7" }, new CancellationToken(canceled: true));

        Assert.Single(new AuditReader(_log.Files).Read(new AuditQuestion()));
    }

    [Fact]
    public async Task Entries_of_one_second_that_are_alike_become_one_that_counts_them()
    {
        var alike = new AuditEvent(AuditAction.Refused) { Address = "192.0.2.7", Detail = "401" };
        await using (var trail = _log.Open())
        {
            for (var number = 0; number < 300; number++) await trail.AddAsync(alike);
        }

        var entries = new AuditReader(_log.Files).Read(new AuditQuestion());
        Assert.Equal(300, entries.Sum(entry => entry.Times));
        Assert.True(entries.Count < 10, $"{entries.Count} entries");
    }

    [Fact]
    public async Task What_someone_waits_for_is_an_entry_of_its_own()
    {
        await using (var trail = _log.Open())
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => trail.WriteAsync(new AuditEvent(AuditAction.KeyRevoked))));
        }

        Assert.Equal(20, new AuditReader(_log.Files).Read(new AuditQuestion()).Count);
    }

    [Fact]
    public async Task Several_that_write_at_once_write_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            await using var trail = _log.Open();
            for (var number = 0; number < 25; number++) await trail.WriteAsync(new AuditEvent(AuditAction.Query) { Who = $"key {writer}", Subject = $"{number}" });
        }));

        Assert.Equal(100, (await _log.VerifyAsync()).Entries);
        Assert.Empty(await _log.FaultsAsync());
        foreach (var entries in new AuditReader(_log.Files).Read(new AuditQuestion()).GroupBy(entry => entry.Who))
            Assert.Equal(Enumerable.Range(0, 25).Select(number => $"{number}"), entries.OrderBy(entry => entry.Sequence).Select(entry => entry.Subject!));
    }

    [Fact]
    public async Task An_act_that_is_told_again_and_again_and_by_several_at_once_is_one_entry_at_its_own_moment()
    {
        var act = new AuditEvent(AuditAction.SubmissionAccepted) { Act = Guid.NewGuid(), At = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Who = "worker" };

        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var trail = _log.Open();
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => trail.WriteAsync(act)));
        }));
        await using (var later = _log.Open()) await later.WriteAsync(act with { Detail = "told in other words" });

        var entry = Assert.Single(new AuditReader(_log.Files).Read(new AuditQuestion()));
        Assert.Equal(act.At, entry.At);
        Assert.Null(entry.Detail);
        Assert.Empty(await _log.FaultsAsync());
    }

    [Fact]
    public async Task A_log_of_an_earlier_version_of_the_platform_is_read_verified_and_written_on()
    {
        await _log.WriteAsync(3);
        _log.Run("DROP INDEX entry_act; ALTER TABLE entry DROP COLUMN act");

        Assert.Equal(3, new AuditReader(_log.Files).Read(new AuditQuestion()).Count);
        Assert.Empty(await _log.FaultsAsync());

        await using (var trail = _log.Open()) await trail.WriteAsync(new AuditEvent(AuditAction.SubmissionFailed) { Act = Guid.NewGuid() });
        Assert.Equal(4, (await _log.VerifyAsync()).Entries);
        Assert.Empty(await _log.FaultsAsync());
    }

    [Theory]
    [InlineData("UPDATE entry SET who = 'someone else' WHERE sequence = 2")]
    [InlineData("DELETE FROM entry WHERE sequence = 3")]
    [InlineData("REPLACE INTO entry SELECT * FROM entry WHERE sequence = 1")]
    [InlineData("INSERT INTO entry SELECT sequence - 1, at, action, who, role, provider, operation, document_hash, subject, address, cells, times, detail, previous_hash, hash, seal, act FROM entry WHERE sequence = 1")]
    public async Task The_file_itself_refuses_what_is_no_new_entry_at_the_end(string sql)
    {
        await _log.WriteAsync(3);

        var refusal = Assert.Throws<SqliteException>(() => _log.Run(sql));

        Assert.Contains("audit log", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await _log.FaultsAsync());
    }

    [Fact]
    public async Task Where_nothing_can_be_written_whoever_waits_is_told_and_the_others_entries_are_kept()
    {
        Directory.CreateDirectory(_log.Files.Log); // A folder where the file should be: no log can be made.
        await using var trail = _log.Open();
        await trail.AddAsync(new AuditEvent(AuditAction.Query) { Who = "key 1" });

        await Assert.ThrowsAsync<IOException>(() => trail.WriteAsync(new AuditEvent(AuditAction.KeyRevoked)));

        Directory.Delete(_log.Files.Log);
        await trail.WriteAsync(new AuditEvent(AuditAction.KeyCreated));
        Assert.Equal([AuditAction.KeyCreated, AuditAction.Query], new AuditReader(_log.Files).Read(new AuditQuestion()).Select(entry => entry.Action!.Value));
    }

    [Fact]
    public async Task Entries_are_found_by_moment_person_provider_and_action()
    {
        await _log.WriteAsync(20);
        var reader = new AuditReader(_log.Files);
        var all = reader.Read(new AuditQuestion());

        Assert.Equal(Enumerable.Range(1, 20).Reverse().Select(number => (long)number), all.Select(entry => entry.Sequence));
        Assert.Equal(all.Where(entry => entry.Who == "key 1"), reader.Read(new AuditQuestion { Who = "key 1" }));
        Assert.Equal(all.Where(entry => entry.Provider == "WWT"), reader.Read(new AuditQuestion { Providers = ["wwt", "none"] }));
        Assert.Empty(reader.Read(new AuditQuestion { Action = "KeyRevoked" }));
        Assert.Equal(all.Where(entry => entry.At >= all[7].At), reader.Read(new AuditQuestion { Since = all[7].At }));
        Assert.Equal(all.Where(entry => entry.At < all[7].At), reader.Read(new AuditQuestion { Until = all[7].At }));
        Assert.Equal(all.Skip(5).Take(3), reader.Read(new AuditQuestion { Before = all[4].Sequence, Most = 3 }));
    }

    public void Dispose() => _log.Dispose();
}
