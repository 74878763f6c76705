using System.Globalization;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.EarlyWarnings;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Privacy;

// The seed is printed, so that what random moments find can be found again.
#pragma warning disable RS0030

/// <summary>'mhep retention --act' killed at random moments beside a server that answers: each class is whole or gone, and done again it is proven.</summary>
public sealed class RetentionKillTests(ITestOutputHelper output)
{
    private const ulong Seed = 20_261_123;
    private const int Clients = 60;

    [Fact]
    public async Task Killed_at_any_moment_done_again_every_class_is_gone_and_what_is_answered_is_right()
    {
        await using var server = await TestServer.StartAsync();
        var database = server.Database;
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), Left());
        await AddAsync(database);
        var mhep = new MhepProcess(Path.Combine(AppContext.BaseDirectory, "mhep.dll"));
        foreach (var option in new[] { "KeepSpooled", "KeepChecks", "KeepCopies", "KeepCellTexts", "KeepInboxReports", "KeepReplies", "KeepClients" })
            mhep.Environment["MHEP_Workers__Options__" + option] = "00:00:00";
        string[] act = ["retention", "--act", "--json", "--database", database.Database.ConnectionString];
        var choice = new SeededChoice(Seed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}"));

        for (var round = 0; round < 8; round++)
        {
            // The first before anything is done, the last when all people are gone and their files and bytes are not.
            var gone = round == 7 ? Clients : (round * 7) + choice.Between(0, 7);
            var killed = await mhep.KillAsync(stop => UntilErasedAsync(database, gone, stop), act);
            await using var context = database.CreateDbContext();
            var (clients, episodes, erased) = (await context.Clients.CountAsync(), await context.Episodes.CountAsync(), await context.Erasures.CountAsync());
            Assert.Equal((Clients, clients), (clients + erased, episodes));
            var referrals = await server.Client.AskAsync("{ site(code: \"SYN-A1\") { performance(measures: [REFERRALS], period: { financialYear: \"2019-20\" }) { values { value } } } }");
            output.WriteLine($"at {gone} gone, {(killed ? "killed" : "ended")}: {clients} clients, served {referrals["site"]!["performance"]![0]!["values"]![0]!["value"]}");
        }

        var (exitCode, text, error) = await mhep.RunAsync(act);
        Assert.True(exitCode == 0, text + error);
        var classes = JsonNode.Parse(text)!["classes"]!.AsArray();
        Assert.All(classes, line => Assert.Equal(0, (int)line!["due"]!));
        await using var ended = database.CreateDbContext();
        Assert.Equal((0, 0, Clients), (await ended.Clients.CountAsync(), await ended.Jobs.CountAsync(), await ended.Erasures.CountAsync()));
        Assert.Equal(0, await ended.Erasures.CountAsync(erasure => erasure.FinishedAt == null));
        Assert.Equal(["(not kept any more)"], await ended.WarningReplies.Select(reply => reply.Text).ToListAsync());
        Assert.Equal(0, await ended.Findings.CountAsync(finding => finding.CellText != null));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(database.Folder, "kept"), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(database.Folder, "inbox", "SYN-A"), "*.report.txt"));
    }

    private static async Task UntilErasedAsync(TestDatabase database, int count, CancellationToken stop)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!stop.IsCancellationRequested)
        {
            await using var context = database.CreateDbContext();
            if (await context.Erasures.CountAsync(CancellationToken.None) >= count) return;
            await look.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>People who were discharged years ago; a date with two digits of a year is worth a remark with what the cell held.</summary>
    private static byte[] Left()
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Data from", new DateOnly(2019, 4, 1)).Row("Data to", new DateOnly(2021, 3, 31))
            .Row("Client ID", "Site", "Employment Specialist", "Referral date", "Date Vocational Profile Started", "Discharge date", "Job 1 start date");
        for (var number = 1; number <= Clients; number++)
            sheet.Row($"CL-{number}", "SYN-A1", "ES-01", "03/05/19", new DateOnly(2019, 5, 10), new DateOnly(2020, 5, 1), new DateOnly(2019, 9, 1));
        return sheet.ToBytes();
    }

    private static async Task AddAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        var site = await context.Sites.SingleAsync(row => row.Code == "SYN-A1");
        var provider = await context.Providers.SingleAsync(row => row.Code == "SYN-A");
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var warning = new RaisedWarning { SiteId = site.Id, ProviderId = provider.Id, Rule = "LOW_REFERRALS", Measure = "REFERRALS", Period = "2019-20-Q1", AsOf = new DateOnly(2020, 1, 1), FirstRaisedAt = longAgo, ClosedAt = longAgo, DataVersion = 1 };
        context.Add(warning);
        await context.SaveChangesAsync();
        context.Add(new WarningReply { WarningId = warning.Id, Text = "We know.", RepliedAt = longAgo });
        await context.SaveChangesAsync();
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "inbox", "SYN-A")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "old.xlsx.report.txt"), "old");
    }
}
