using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Privacy;

/// <summary>`retention`: what is kept how long and what is due, for administrators alone.</summary>
public sealed class RetentionQueryTests
{
    private const string Question = "{ retention { at lastRunAt lastRemoval { action who detail } classes { name what keptDays from setting due } } }";

    [Fact]
    public async Task It_says_what_is_due_under_which_setting_and_when_something_went_last()
    {
        var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]));
        var workers = new WorkerSettings { Enabled = false, Options = new WorkerOptions { KeepSpooled = TimeSpan.FromHours(6), KeepReplies = TimeSpan.FromDays(100), KeepCopies = TimeSpan.Zero } };
        await using var server = await TestServer.StartAsync(database, workers: workers);
        using var administrator = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Administrator }));

        var retention = (await administrator.AskAsync(Question))["retention"]!;

        var classes = retention["classes"]!.AsArray().ToDictionary(line => (string)line!["name"]!, line => line!);
        Assert.Equal(DataRegister.Classes, classes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((0.25m, "Workers:Options:KeepSpooled", "arrival"), ((decimal?)classes["spool"]["keptDays"], (string?)classes["spool"]["setting"], (string?)classes["spool"]["from"]));
        Assert.Equal((100m, 0), ((decimal?)classes["replies"]["keptDays"], (int)classes["replies"]["due"]!));
        Assert.Equal((0m, 2), ((decimal?)classes["copies"]["keptDays"], (int)classes["copies"]["due"]!));
        Assert.Equal((null, null, 0), ((decimal?)classes["audit"]["keptDays"], (string?)classes["audit"]["setting"], (int)classes["audit"]["due"]!));
        Assert.Equal((null, null), (retention["lastRunAt"], retention["lastRemoval"]));

        Assert.Equal(0, (await CommandRun.Of("retention", "--act", "--database", database.Database.ConnectionString)).ExitCode);
        Assert.Equal("RETENTION_APPLIED", (string?)(await administrator.AskAsync(Question))["retention"]!["lastRemoval"]!["action"]);
    }

    [Fact]
    public async Task The_server_s_own_run_is_told_with_what_went()
    {
        var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]));
        var workers = new WorkerSettings { Schedule = new() { Retention = "0/1 * * * * ?" }, Options = new WorkerOptions { KeepCopies = TimeSpan.Zero } };
        await using var server = await TestServer.StartAsync(database, workers: workers);
        using var administrator = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Administrator }));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));

        JsonNode retention;
        while ((retention = (await administrator.AskAsync(Question))["retention"]!)["lastRunAt"] is null) await look.WaitForNextTickAsync(patience.Token);

        Assert.Equal(("worker", "copies 2"), ((string?)retention["lastRemoval"]!["who"], (string?)retention["lastRemoval"]!["detail"]));
        Assert.All(retention["classes"]!.AsArray(), line => Assert.Equal(0, (int)line!["due"]!));
    }

    [Theory]
    [InlineData(Role.Programme, null)]
    [InlineData(Role.Provider, "SYN-A")]
    [InlineData(Role.Peer, null)]
    public async Task Nobody_else_is_told(Role role, string? provider)
    {
        var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites());
        await using var server = await TestServer.StartAsync(database);
        using var client = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = role, Provider = provider }));

        Assert.Null((await client.AskAsync(Question))["retention"]);
    }
}
