using System.Globalization;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Testing;
using Mhep.Data.Testing.Logs;
using Xunit.Abstractions;

namespace Mhep.Data.Schema.Tests.Audit;

/// <summary>Whatever is done to the log by anyone but the platform is found.</summary>
public sealed class AuditVerifierTests(ITestOutputHelper output) : IDisposable
{
    private const int Entries = 12;

    private static readonly string[] Columns =
        ["sequence", "at", "action", "who", "role", "provider", "operation", "document_hash", "subject", "address", "cells", "times", "detail", "previous_hash", "hash", "seal"];

    private readonly AuditLog _log = new();

    [Fact]
    public async Task A_log_that_nobody_touched_has_no_fault_and_says_where_it_ends()
    {
        await _log.WriteAsync(Entries);

        var verdict = await _log.VerifyAsync();

        Assert.Empty(verdict.Faults);
        Assert.Equal(Entries, verdict.Entries);
        Assert.StartsWith("12:", verdict.End, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_ever_written_there_is_no_fault() => Assert.Empty(await _log.FaultsAsync());

    [Fact]
    public async Task A_change_of_any_column_of_the_first_a_middle_and_the_last_row_is_found_and_named()
    {
        await _log.WriteAsync(Entries);
        var original = await File.ReadAllBytesAsync(_log.Files.Log);
        foreach (var column in Columns)
        {
            foreach (var sequence in new[] { 1, 6, Entries })
            {
                var value = column is "sequence" or "cells" or "times" ? "1000" : "'changed'";
                _log.Tamper($"UPDATE entry SET {column} = {value} WHERE sequence = {sequence}");

                var faults = (await _log.VerifyAsync()).Faults;

                Assert.True(faults.Count > 0, $"{column} of entry {sequence}");
                Assert.Contains(faults, fault => fault.First <= sequence && sequence <= fault.Last);
                Assert.All(faults, fault => Assert.NotEmpty(fault.Remedy));
                await File.WriteAllBytesAsync(_log.Files.Log, original);
            }
        }
    }

    [Fact]
    public async Task Random_tampering_is_found()
    {
        var seed = (ulong)TimeProvider.System.GetTimestamp();
        output.WriteLine($"seed {seed}");
        var choice = new SeededChoice(seed);
        await _log.WriteAsync(Entries);
        var original = await File.ReadAllBytesAsync(_log.Files.Log);
        for (var trial = 0; trial < 150; trial++)
        {
            var sql = TamperingOf(choice);
            _log.Tamper(sql);

            Assert.True((await _log.FaultsAsync()).Count > 0, $"seed {seed}, trial {trial}: {sql}");

            await File.WriteAllBytesAsync(_log.Files.Log, original);
        }

        Assert.Empty(await _log.FaultsAsync());
    }

    [Fact]
    public async Task Removed_entries_are_named()
    {
        await _log.WriteAsync(Entries);
        _log.Tamper("DELETE FROM entry WHERE sequence IN (1, 5, 6, 7)");

        Assert.Equal(["Removed 1-1", "Removed 5-7"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task Entries_that_were_exchanged_are_named()
    {
        await _log.WriteAsync(Entries);
        _log.Tamper("UPDATE entry SET sequence = CASE sequence WHEN 4 THEN 1009 WHEN 9 THEN 1004 ELSE sequence END; UPDATE entry SET sequence = sequence - 1000 WHERE sequence > 1000");

        Assert.Equal(["Changed 4-4", "Moved 5-5", "Changed 9-9", "Moved 10-10"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task What_was_cut_off_the_end_is_missed_and_stays_missed_when_more_is_written()
    {
        await _log.WriteAsync(Entries);
        _log.Tamper("DELETE FROM entry WHERE sequence > 10");
        Assert.Equal(["CutOff 11-12"], await _log.FaultsAsync());

        await _log.WriteAsync(2);

        Assert.Equal(["Removed 11-12"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task A_log_that_is_gone_as_a_whole_is_missed()
    {
        await _log.WriteAsync(Entries);
        File.Delete(_log.Files.Log);
        Assert.Equal(["CutOff 1-12"], await _log.FaultsAsync());

        await _log.WriteAsync(1);

        Assert.Equal(["Removed 1-12"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task Whoever_takes_the_anchor_away_as_well_is_found_also_when_more_is_written()
    {
        await _log.WriteAsync(Entries);
        _log.Tamper("DELETE FROM entry WHERE sequence > 10");
        File.Delete(_log.Files.Anchor);
        Assert.Equal(["AnchorLost"], await _log.FaultsAsync());

        await _log.WriteAsync(1);

        Assert.Equal(["AnchorLost 11-11"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task An_anchor_of_one_s_own_making_is_found()
    {
        await _log.WriteAsync(Entries);
        _log.Tamper("DELETE FROM entry WHERE sequence > 10");
        var hash = (await File.ReadAllTextAsync(_log.Files.Anchor)).Split(' ')[1];
        await File.WriteAllTextAsync(_log.Files.Anchor, $"10 {hash} {new string('0', 64)}\n");

        Assert.Equal(["AnchorLost"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task A_log_written_anew_without_the_key_is_found_whole_as_its_chain_is()
    {
        await _log.WriteAsync(Entries);
        File.Delete(_log.Files.Log);
        File.Delete(_log.Files.Anchor);
        await using (var forged = new AuditTrail(_log.Files, () => new byte[32], TimeProvider.System, RunLog.Logger<AuditTrail>()))
        {
            for (var number = 0; number < Entries; number++) await forged.WriteAsync(AuditLog.EntryOf(number));
        }

        Assert.Equal(["NotOurs 1-12", "AnchorLost"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task A_log_and_anchor_put_back_to_an_earlier_day_are_found_by_an_end_that_was_noted_down_elsewhere()
    {
        await _log.WriteAsync(Entries);
        var (log, anchor) = (await File.ReadAllBytesAsync(_log.Files.Log), await File.ReadAllBytesAsync(_log.Files.Anchor));
        await _log.WriteAsync(3);
        var noted = (await _log.VerifyAsync()).End;
        await _log.WriteAsync(1);
        Assert.Empty(await _log.FaultsAsync(noted));

        await File.WriteAllBytesAsync(_log.Files.Log, log);
        await File.WriteAllBytesAsync(_log.Files.Anchor, anchor);

        Assert.Empty(await _log.FaultsAsync());
        Assert.Equal(["NotAsNoted"], await _log.FaultsAsync(noted));
    }

    [Fact]
    public async Task A_whole_log_and_anchor_of_another_platform_are_found()
    {
        await _log.WriteAsync(Entries);
        using var other = new AuditLog();
        await using (var forged = new AuditTrail(other.Files, () => new byte[32], TimeProvider.System, RunLog.Logger<AuditTrail>()))
        {
            for (var number = 0; number < Entries; number++) await forged.WriteAsync(AuditLog.EntryOf(number));
        }

        File.Copy(other.Files.Log, _log.Files.Log, overwrite: true);
        File.Copy(other.Files.Anchor, _log.Files.Anchor, overwrite: true);

        Assert.Equal([$"NotOurs 1-{Entries}", "AnchorLost"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task A_clock_that_was_set_back_is_noted_once_and_is_no_fault_of_the_log()
    {
        var start = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        TimeSpan[] moments = [TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(4.5), TimeSpan.FromHours(-2), TimeSpan.FromHours(-1.9), TimeSpan.FromHours(3)];
        await using (var trail = _log.Open())
        {
            foreach (var moment in moments) await trail.WriteAsync(new AuditEvent(AuditAction.KeyRevoked) { At = start + moment });
            await trail.WriteAsync(new AuditEvent(AuditAction.SubmissionAccepted) { Act = Guid.NewGuid(), At = start }); // Told late by the next process.
        }

        var verdict = await _log.VerifyAsync();

        Assert.Empty(verdict.Faults);
        Assert.Equal(
            "Entry 4 says 2026-03-01T10:00:00.0000000Z, though an entry before it says 2026-03-01T12:05:00.0000000Z: the clock of a machine was set back, or its entries waited for the disk.",
            Assert.Single(verdict.Notes));
    }

    [Fact]
    public async Task Triggers_that_someone_dropped_are_missed()
    {
        await _log.WriteAsync(1);
        _log.Run("DROP TRIGGER entry_is_never_changed");

        Assert.Equal(["Unguarded"], await _log.FaultsAsync());
    }

    [Fact]
    public async Task Entries_whose_process_was_killed_before_the_anchor_was_written_are_no_fault()
    {
        await _log.WriteAsync(Entries);
        var anchor = await File.ReadAllBytesAsync(_log.Files.Anchor);
        await _log.WriteAsync(2);
        await File.WriteAllBytesAsync(_log.Files.Anchor, anchor);
        Assert.Empty(await _log.FaultsAsync());

        await _log.WriteAsync(1);

        Assert.Empty(await _log.FaultsAsync());
        Assert.Equal(Entries + 3, (await _log.VerifyAsync()).Entries);
    }

    [Fact]
    public async Task A_file_that_is_no_log_is_said_to_be_unreadable()
    {
        await _log.WriteAsync(1);
        await File.WriteAllTextAsync(_log.Files.Log, new string('x', 5000));

        Assert.Equal(["Unreadable"], await _log.FaultsAsync());
    }

    public void Dispose() => _log.Dispose();

    /// <summary>One thing that somebody might do to the file: change, empty, remove, copy, exchange, renumber, cut.</summary>
    private static string TamperingOf(SeededChoice choice)
    {
        var (one, other) = (choice.Between(1, Entries), choice.Between(1, Entries));
        if (one == other) other = one % Entries + 1;
        var column = Columns[choice.Between(1, Columns.Length - 1)];
        return choice.Between(0, 6) switch
        {
            0 => $"UPDATE entry SET {column} = {(column is "cells" or "times" ? 4711 : $"'{choice.Between(0, 1000)}'")} WHERE sequence = {one}",
            1 => $"UPDATE entry SET {(column is "who" or "role" or "provider" or "subject" or "detail" or "address" ? column : "operation")} = COALESCE(NULLIF('', {column}), 'x') || 'x' WHERE sequence = {one}",
            2 => $"DELETE FROM entry WHERE sequence = {one}",
            3 => $"DELETE FROM entry WHERE sequence = {one}; UPDATE entry SET sequence = sequence - 1 WHERE sequence > {one}",
            4 => $"UPDATE entry SET (at, who, detail, previous_hash, hash, seal) = (SELECT at, who, detail, previous_hash, hash, seal FROM entry WHERE sequence = {other}) WHERE sequence = {one}",
            5 => $"INSERT INTO entry SELECT {Entries + 1}, at, action, who, role, provider, operation, document_hash, subject, address, cells, times, detail, previous_hash, hash, seal, NULL FROM entry WHERE sequence = {one}",
            _ => string.Create(CultureInfo.InvariantCulture, $"DELETE FROM entry WHERE sequence > {choice.Between(0, Entries - 1)}"),
        };
    }
}
