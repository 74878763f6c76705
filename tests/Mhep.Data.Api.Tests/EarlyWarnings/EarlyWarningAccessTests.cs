using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.EarlyWarnings;

/// <summary>The provider sees a warning first, with room for a reply; then its commissioner and the programme; nobody else ever.</summary>
public sealed class EarlyWarningAccessTests : IAsyncLifetime
{
    private const string Reviews = "FIDELITY_REVIEW_OVERDUE";
    private WarnedServer _server = null!;

    public async Task InitializeAsync() => _server = await WarnedServer.StartAsync();

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Fact]
    public async Task The_provider_sees_all_of_it_at_once_and_the_others_what_is_raised_when_14_days_are_over()
    {
        using var provider = await _server.ClientAsync(Role.Provider);
        using var commissioner = await _server.ClientAsync(Role.Commissioner);
        var all = (await WarnedServer.WarningsAsync(provider))!;
        var raised = all.Where(warning => (string?)warning["state"] == "RAISED").ToList();

        Assert.True(raised.Count >= 2, string.Join('\n', all));
        Assert.Equal(8, all.Select(warning => (string?)warning["rule"]!["key"]).Distinct().Count());
        Assert.All(raised, warning => Assert.Equal(TimeSpan.FromDays(14), Moment(warning, "visibleToCommissionerFrom") - Moment(warning, "firstSeen")));
        foreach (var client in new[] { commissioner, _server.Server.Client })
            Assert.All((await WarnedServer.WarningsAsync(client))!, warning => Assert.Equal("OFF", (string?)warning["state"]));

        await SeenAsync(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(5));
        Assert.Empty(await WarnedServer.RaisedAsync(commissioner));
        await SeenAsync(TimeSpan.FromDays(14));
        foreach (var client in new[] { commissioner, _server.Server.Client })
        {
            var seen = (await WarnedServer.WarningsAsync(client))!;
            Assert.Equal(raised.Select(warning => (string?)warning["sentence"]), seen.Where(warning => (string?)warning["state"] == "RAISED").Select(warning => (string?)warning["sentence"]));
            Assert.All(seen, warning => Assert.True((string?)warning["state"] is "RAISED" or "OFF"));
        }
    }

    [Theory]
    [InlineData(Role.EmploymentSpecialist, null)]
    [InlineData(Role.Funder, null)]
    [InlineData(Role.Evaluator, null)]
    [InlineData(Role.Peer, null)]
    [InlineData(Role.Administrator, null)]
    [InlineData(Role.Provider, "SYN-B")]
    public async Task Nobody_else_ever_sees_any(Role role, string? other)
    {
        using var client = await _server.ClientAsync(role, other);
        await SeenAsync(TimeSpan.FromDays(400));

        Assert.Null(await WarnedServer.WarningsAsync(client));
        Assert.Null(await WarnedServer.WarningsAsync(client, asOf: "2023-10-31"));
    }

    [Fact]
    public async Task With_a_reply_the_others_see_it_at_once_and_all_replies_are_kept()
    {
        using var provider = await _server.ClientAsync(Role.Provider);
        using var commissioner = await _server.ClientAsync(Role.Commissioner);
        var key = (string)(await WarnedServer.RaisedAsync(provider)).First(warning => (string?)warning["rule"]!["key"] == Reviews)["key"]!;

        var first = await WarnedServer.ReplyAsync(provider, key, "  The reviewer was ill; it is booked for next month. ");
        await WarnedServer.ReplyAsync(provider, key, "It is done, the workbook follows.");

        Assert.Null(first["errors"]);
        Assert.NotNull((string?)first["earlyWarning"]!["replies"]![0]!["keyId"]);
        foreach (var client in new[] { commissioner, _server.Server.Client })
        {
            var seen = Assert.Single(await WarnedServer.RaisedAsync(client));
            Assert.Equal(["The reviewer was ill; it is booked for next month.", "It is done, the workbook follows."], seen["replies"]!.AsArray().Select(reply => (string?)reply!["text"]));
            Assert.Equal(("It is done, the workbook follows.", null), ((string?)seen["reply"]!["text"], (string?)seen["reply"]!["keyId"]));
            Assert.True(Moment(seen, "visibleToCommissionerFrom") < Moment(seen, "firstSeen") + TimeSpan.FromDays(14));
        }
    }

    [Fact]
    public async Task Only_the_own_provider_replies_and_a_warning_that_is_not_there_answers_alike()
    {
        using var provider = await _server.ClientAsync(Role.Provider);
        using var other = await _server.ClientAsync(Role.Provider, "SYN-B");
        using var commissioner = await _server.ClientAsync(Role.Commissioner);
        var key = (string)(await WarnedServer.RaisedAsync(provider))[0]["key"]!;
        await SeenAsync(TimeSpan.FromDays(20));
        string[] answers =
        [
            (await WarnedServer.ReplyAsync(commissioner, key, "We know.")).ToJsonString(),
            (await WarnedServer.ReplyAsync(_server.Server.Client, key, "We know.")).ToJsonString(),
            (await WarnedServer.ReplyAsync(other, key, "We know.")).ToJsonString(),
            (await WarnedServer.ReplyAsync(other, "SYN-A1/HIGH_CASELOAD/NOTHING/-", "We know.")).ToJsonString(),
            (await WarnedServer.ReplyAsync(provider, "SYN-A1/NOTHING/-/-", "We know.")).ToJsonString(),
            (await WarnedServer.ReplyAsync(provider, "", "We know.")).ToJsonString(),
        ];

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Contains("NotFoundError", answers[0], StringComparison.Ordinal);
        Assert.Empty((await WarnedServer.RaisedAsync(provider))[0]["replies"]!.AsArray());
    }

    [Theory]
    [InlineData("Her number is 943 476 5919.", "reply-personal-data")]
    [InlineData("He moved to E1 6AN last month.", "reply-personal-data")]
    [InlineData("Write to jo.bloggs@example.org", "reply-personal-data")]
    [InlineData("We had many people on leave through the whole of the spring and the early summer, and then after that the only one of us who was still here to see new people, to visit employers and to hold the team together, was Sarah Jones.", "reply-personal-data")]
    [InlineData("   ", "reply-empty")]
    public async Task A_reply_with_personal_data_is_refused_and_not_repeated(string text, string code)
    {
        using var provider = await _server.ClientAsync(Role.Provider);
        var key = (string)(await WarnedServer.RaisedAsync(provider))[0]["key"]!;

        var answer = await WarnedServer.ReplyAsync(provider, key, text);
        var tooLong = await WarnedServer.ReplyAsync(provider, key, new string('x', 2001));

        Assert.Equal((code, "reply-too-long"), ((string?)answer["errors"]![0]!["code"], (string?)tooLong["errors"]![0]!["code"]));
        if (text.Trim().Length > 0) Assert.DoesNotContain(text.Split(' ')[^1].TrimEnd('.'), (string?)answer["errors"]![0]!["message"], StringComparison.OrdinalIgnoreCase);
        await using var context = _server.Database.CreateDbContext();
        Assert.Empty(await context.WarningReplies.ToListAsync());
    }

    [Fact]
    public async Task Another_day_does_not_show_the_others_what_is_still_the_provider_s_alone_and_the_future_is_refused()
    {
        using var commissioner = await _server.ClientAsync(Role.Commissioner);
        using var provider = await _server.ClientAsync(Role.Provider);
        var yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.NotEmpty(await WarnedServer.RaisedAsync(provider, asOf: yesterday));
        Assert.Empty(await WarnedServer.RaisedAsync(commissioner, asOf: yesterday));
        Assert.Empty(await WarnedServer.RaisedAsync(commissioner, asOf: "2023-10-31"));
        var refused = await provider.SendAsync("""{ site(code: "SYN-A1") { earlyWarnings(asOf: "2999-01-01") { state } } }""");
        Assert.Equal("AS_OF_IN_FUTURE", (string?)refused["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task On_the_command_line_the_programme_sees_what_it_sees_elsewhere_and_a_provider_its_own()
    {
        using var provider = await _server.ClientAsync(Role.Provider);
        var raised = await WarnedServer.RaisedAsync(provider);
        var database = _server.Database.Database.ConnectionString;

        var programme = await CommandRun.Of("warnings", "--site", "syn-a1", "--database", database);
        var own = await CommandRun.Of("warnings", "--provider", "SYN-A", "--site", "SYN-A1", "--json", "--database", database);

        Assert.Equal((0, 0), (programme.ExitCode, own.ExitCode));
        Assert.DoesNotContain("  RAISED  ", programme.Output, StringComparison.Ordinal);
        Assert.Contains("SYN-A1  LOW_CONVERSION", (await CommandRun.Of("warnings", "--provider", "SYN-A", "--as-of", "2023-12-31", "--database", database)).Output, StringComparison.Ordinal);
        var listed = JsonNode.Parse(own.Output)!.AsArray().Where(warning => (string?)warning!["state"] == "RAISED").ToList();
        Assert.Equal(raised.Select(warning => (string?)warning["key"]), listed.Select(warning => (string?)warning!["key"]));
        (await CommandRun.Of("warnings", "--provider", "SYN-A", "--site", "SYN-B1", "--database", database))
            .IsOneLineError("there is no site 'SYN-B1' in the list of sites, or it is another provider's.");
        (await CommandRun.Of("warnings", "--provider", "NONE", "--database", database)).IsOneLineError("there is no provider 'NONE' in the list of sites.");
        (await CommandRun.Of("warnings", "--as-of", "2999-01-01", "--database", database))
            .IsOneLineError("The day 2999-01-01 lies in the future: what will be worth a conversation then is not known yet.");
    }

    private static DateTimeOffset Moment(JsonNode warning, string field) =>
        DateTimeOffset.Parse((string)warning[field]!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As though the provider could first see all of them so long ago.</summary>
    private async Task SeenAsync(TimeSpan ago)
    {
        await using var context = _server.Database.CreateDbContext();
        var then = TimeProvider.System.GetUtcNow().UtcDateTime - ago;
        await context.RaisedWarnings.ExecuteUpdateAsync(update => update
            .SetProperty(warning => warning.FirstRaisedAt, then).SetProperty(warning => warning.AsOf, DateOnly.FromDateTime(then)));
    }
}
