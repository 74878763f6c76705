using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Releases;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Testing;
using Mhep.Data.Testing.Logs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>The release that a server makes by itself: when, once, and what becomes of one that cannot be made.</summary>
public sealed class ReleaseJobTests
{
    private static readonly ReleaseSettings Impossible = new() { Rule = SuppressionRule.Default with { SmallestShown = 5 } };

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-10T03:00:00Z")]
    [InlineData("2026-01-10T03:00:01Z", "2026-04-10T02:00:00Z")] // Summer time.
    [InlineData("2026-04-11T00:00:00Z", "2026-07-10T02:00:00Z")]
    [InlineData("2026-10-09T00:00:00Z", "2026-10-10T02:00:00Z")]
    public void A_release_is_due_at_three_on_the_tenth_of_the_month_after_a_quarter(string after, string due)
    {
        var settings = new ReleaseSettings();
        var schedule = new CronExpression(settings.Schedule, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone));
        Assert.Equal(DateTimeOffset.Parse(due, null), schedule.GetNextValidTimeAfter(DateTimeOffset.Parse(after, null)));
    }

    [Fact]
    public async Task The_data_as_they_are_are_released_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var log = new LogGuard();
        await RunAsync(database, new ReleaseSettings(), log);
        await RunAsync(database, new ReleaseSettings(), log);
        Assert.Single(await ReleasesAsync(database));
        Assert.Equal([AuditAction.CellsReleased], Actions(database));
        Assert.Single(log.Lines, line => line.Contains("Made release 1: 0 cells", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_data_and_a_stricter_rule_are_released_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var log = new LogGuard();
        await RunAsync(database, new ReleaseSettings(), log);
        await RunAsync(database, new ReleaseSettings { Rule = SuppressionRule.Default with { SmallestShown = 10 } }, log);
        await using (var context = database.CreateDbContext()) await context.DataVersions.ExecuteUpdateAsync(set => set.SetProperty(version => version.Number, version => version.Number + 1));
        await RunAsync(database, new ReleaseSettings { Rule = SuppressionRule.Default with { SmallestShown = 10 } }, log);
        Assert.Equal([8, 10, 10], (await ReleasesAsync(database)).Select(release => release.SmallestShown));
    }

    [Fact]
    public async Task A_release_that_is_refused_is_logged_and_in_the_audit_log_and_the_next_one_is_tried()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var log = new LogGuard();
        await RunAsync(database, Impossible, log);
        Assert.Empty(await ReleasesAsync(database));
        Assert.Single(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("No release was made; the one before goes on being shown. The rule may be made stricter", StringComparison.Ordinal));
        await RunAsync(database, new ReleaseSettings(), log);
        Assert.Single(await ReleasesAsync(database));
        Assert.Equal([AuditAction.CellsReleased, AuditAction.ReleaseNotMade], Actions(database));
    }

    [Fact]
    public async Task A_release_that_fails_otherwise_is_in_the_audit_log_and_left_to_the_scheduler()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var log = new LogGuard();
        await using (var context = database.CreateDbContext()) await context.Database.ExecuteSqlRawAsync("ALTER TABLE released_cell RENAME TO elsewhere; CREATE TRIGGER full BEFORE INSERT ON release BEGIN SELECT RAISE(ABORT, 'disk full'); END;");
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(database, new ReleaseSettings(), log));
        Assert.Empty(await ReleasesAsync(database));
        Assert.Contains(AuditAction.ReleaseNotMade, Actions(database));
    }

    [Fact]
    public async Task Servers_that_are_due_at_once_make_one_release()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var log = new LogGuard();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(database, new ReleaseSettings(), log))));
        Assert.Single(await ReleasesAsync(database));
        Assert.Equal([AuditAction.CellsReleased], Actions(database));
        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_release_that_takes_too_long_says_so_and_publishes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var log = new LogGuard();
        await RunAsync(database, new ReleaseSettings { TimeLimit = TimeSpan.FromTicks(1) }, log);
        Assert.Empty(await ReleasesAsync(database));
        Assert.Single(log.Lines, line => line.Contains("was not made and audited within 00:00:00.0000001", StringComparison.Ordinal));
        Assert.Equal([AuditAction.ReleaseNotMade], Actions(database));
    }

    [Fact]
    public async Task Of_two_commands_at_once_one_makes_a_release_and_the_other_says_that_it_was_made()
    {
        await using var database = await TestDatabase.CreateAsync();
        var maker = new ReleaseMaker(database, TimeProvider.System, new Audited(database.Audit, AuditActor.Worker));
        var ends = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                return $"made {(await maker.MakeAsync(new ReleaseSettings(), CancellationToken.None)).Id}";
            }
            catch (SuppressionException refusal)
            {
                return refusal.Message;
            }
        })));
        var releases = await ReleasesAsync(database);
        Assert.All(ends, end => Assert.True(end.StartsWith("made ", StringComparison.Ordinal) || end.Contains("was made meanwhile", StringComparison.Ordinal), end));
        Assert.Equal(releases.Count, ends.Count(end => end.StartsWith("made ", StringComparison.Ordinal)));
    }

    private static async Task RunAsync(TestDatabase database, ReleaseSettings settings, LogGuard log)
    {
        using var loggers = LoggerFactory.Create(builder => builder.AddProvider(log));
        await new ReleaseJob(database, new ReleaseStore(database), settings, database.Audit, TimeProvider.System, loggers.CreateLogger<ReleaseJob>()).Execute(null!, CancellationToken.None);
    }

    private static async Task<List<Schema.Releases.Release>> ReleasesAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.Releases.OrderBy(release => release.Id).ToListAsync();
    }

    /// <summary>The newest first.</summary>
    private static IEnumerable<AuditAction> Actions(TestDatabase database) =>
        new AuditReader(AuditFiles.Beside(database.Database.FilePath)).Read(new AuditQuestion()).Select(entry => entry.Action).OfType<AuditAction>();
}
