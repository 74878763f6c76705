using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Api.EarlyWarnings;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Schema.EarlyWarnings;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.EarlyWarnings;

/// <summary>Since when a warning could be seen: written once, kept through rebuilds, closed when it is over, not begun anew by a flicker.</summary>
public sealed class EarlyWarningLedgerTests : IAsyncLifetime
{
    private static readonly EarlyWarningIdentity Referrals = new("LOW_REFERRALS", "REFERRALS", "2023-24-Q1");
    private static readonly EarlyWarningIdentity Caseload = new("HIGH_CASELOAD", "CASELOAD", "");

    private readonly Clock _clock = new();
    private TestDatabase _database = null!;
    private EarlyWarningLedger _ledger = null!;
    private long _version;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var programme = Samples.SampleWorkbooks.WriteAll(Path.Combine(_database.Folder, "workbooks")).First(file => file.Contains("-programme", StringComparison.Ordinal));
        var run = await CommandRun.Of("ingest", programme, "--database", _database.Database.ConnectionString);
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        _ledger = new EarlyWarningLedger(_database.Database, new SqliteBulkInsert(), new EarlyWarningSettings(), _clock);
        await using var context = _database.CreateDbContext();
        _version = (await context.DataVersions.SingleAsync()).Number;
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task Told_twice_it_keeps_the_first_moment_and_writes_nothing()
    {
        await RecordAsync(Referrals, Caseload);
        var first = await RowsAsync();
        _clock.Now = _clock.Now.AddDays(3);

        await RecordAsync(Caseload, Referrals);

        Assert.Equal(2, first.Count);
        Assert.Equal(first.Select(Text), (await RowsAsync()).Select(Text));
        Assert.All(first, row => Assert.Equal((_version, null), (row.DataVersion, row.ClosedAt)));
    }

    [Fact]
    public async Task What_is_raised_no_longer_is_closed_and_another_quarter_is_another_warning()
    {
        await RecordAsync(Referrals);
        _clock.Now = _clock.Now.AddDays(90);

        await RecordAsync(Referrals with { Period = "2023-24-Q2" });

        var rows = await RowsAsync();
        Assert.Equal([("2023-24-Q1", true), ("2023-24-Q2", false)], rows.Select(row => (row.Period, row.ClosedAt is not null)));
        Assert.Equal(_clock.Now.UtcDateTime, rows[1].FirstRaisedAt);
    }

    [Theory]
    [InlineData(14, 1)]
    [InlineData(15, 2)]
    public async Task A_warning_that_comes_back_within_the_provider_s_days_is_the_same(int daysLater, int rows)
    {
        await RecordAsync(Caseload);
        await RecordAsync();
        _clock.Now = _clock.Now.AddDays(daysLater);

        await RecordAsync(Caseload);

        Assert.Equal(rows, (await RowsAsync()).Count);
        Assert.Single(await RowsAsync(), row => row.ClosedAt is null);
    }

    [Fact]
    public async Task A_quarter_s_warning_that_comes_back_is_the_same_however_late()
    {
        await RecordAsync(Referrals);
        await RecordAsync();
        _clock.Now = _clock.Now.AddDays(300);

        await RecordAsync(Referrals);

        Assert.Null(Assert.Single(await RowsAsync()).ClosedAt);
    }

    [Fact]
    public async Task Of_data_that_have_gone_on_since_nothing_is_written()
    {
        await _ledger.RecordAsync(_version - 1, Raised(Referrals), CancellationToken.None);

        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Two_servers_that_write_at_once_write_one()
    {
        var other = new EarlyWarningLedger(_database.Database, new SqliteBulkInsert(), new EarlyWarningSettings(), _clock);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? _ledger : other).RecordAsync(_version, Raised(Referrals, Caseload), CancellationToken.None)));

        Assert.Equal(2, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task After_a_restart_the_server_says_the_same_and_keeps_the_moment()
    {
        await using var server = await WarnedServer.StartAsync();
        using var provider = await server.ClientAsync(Schema.Access.Role.Provider);
        var before = (await WarnedServer.WarningsAsync(provider))!.Select(warning => warning.ToJsonString()).ToList();
        await using var again = await WarnedServer.OverCopyAsync(server.Database);
        using var restarted = again.ClientOf(await again.MakeKeyAsync(new Api.Access.Keys.KeyScope { Role = Schema.Access.Role.Provider, Provider = "SYN-A" }));

        Assert.Equal(before, (await WarnedServer.WarningsAsync(restarted))!.Select(warning => warning.ToJsonString()));
        Assert.Contains(before, text => text.Contains("\"firstSeen\":\"20", StringComparison.Ordinal));
    }

    private static string Text(RaisedWarning row) => FormattableString.Invariant($"{row.Id} {row.Rule} {row.Measure} {row.Period} {row.AsOf} {row.FirstRaisedAt:O} {row.ClosedAt:O}");

    private static Dictionary<(string, string), IReadOnlyList<EarlyWarningIdentity>> Raised(params EarlyWarningIdentity[] raised) => new() { [("SYN-A1", "SYN-A")] = raised };

    private Task RecordAsync(params EarlyWarningIdentity[] raised) => _ledger.RecordAsync(_version, Raised(raised), CancellationToken.None);

    private async Task<List<RaisedWarning>> RowsAsync()
    {
        await using var context = _database.CreateDbContext();
        return await context.RaisedWarnings.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2023, 7, 20, 9, 30, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
