using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.EarlyWarnings;
using Mhep.Data.Schema.Reminders;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.Privacy;

/// <summary>Everything that came from a provider or is about it is in its export, also what no workbook can carry.</summary>
public sealed class WholeExportTests : IAsyncLifetime
{
    private const string DateStyle = "3";
    private static readonly string[] Unstable = ["submission", "finding", "source_sheet", "source_column", "submission_slice"];

    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(_database, PrivacyBench.Sites());
        await SetMappingAsync(_database);
        await PrivacyBench.IngestAll(_database, EverySheet("SYN-A1", "CL-101", new DateOnly(2023, 9, 30)), EverySheet("SYN-A2", "CL-102", new DateOnly(2023, 6, 30)), Targets());
        await PrivacyBench.IngestAll(_database, EverySheet("SYN-B1", "OTHER-1", new DateOnly(2023, 9, 30)));
        await AddToDatabaseAsync();
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_sheet_goes_in_again_unchanged_and_into_an_empty_platform_gives_the_same_export()
    {
        var export = await ExportAsync(_database, "SYN-A");
        var before = await _database.HashTablesAsync(Unstable);

        var again = await PrivacyBench.Ingest(_database, export, "--json");

        Assert.True(again.ExitCode == 0, again.Output + again.Error);
        Assert.All(["\"added\": 0", "\"changed\": 0", "\"removed\": 0"], part => Assert.Contains(part, again.Output, StringComparison.Ordinal));
        Assert.Equal(before, await _database.HashTablesAsync(Unstable));
        Assert.DoesNotContain("sheet-not-recognised", again.Output, StringComparison.Ordinal);

        await using var other = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(other, PrivacyBench.Sites(), export);
        var copied = Sheets(await ExportAsync(other, "SYN-A"));
        var (handedIn, all) = (Sheets(export).Where(sheet => IsRead(sheet.Value)).ToDictionary(), Sheets(export));
        Assert.Equal(10, handedIn.Count);
        Assert.All(handedIn, sheet => Assert.Equal(sheet.Value, copied[sheet.Key]));
        Assert.All(handedIn, sheet => Assert.True(sheet.Value.Exists(line => line.Contains("SYN-A", StringComparison.Ordinal)), sheet.Key));
        Assert.Contains("Contents", all.Keys);
    }

    [Fact]
    public async Task What_no_sheet_of_a_provider_carries_is_in_sheets_of_its_own_and_nothing_of_another_is()
    {
        var sheets = Sheets(await ExportAsync(_database, "SYN-A"));

        Assert.All(
            [
                ("Sites", "SYN-A1|Alder"), ("Targets", "SYN-A1||JOB_STARTS|2023-04-01|2024-03-31|high|40|2|2023-03-01|agreed with you"), ("Early warnings", "Ours: the team is new."),
                ("Mappings", "\"provider\": \"SYN-A\""), ("Agreements", "SpecialistsToCommissioner|COM-1"), ("Submissions", "Accepted"), ("Findings", "unknown-specialist"), ("Reminders", "SYN-A2|12"),
                ("Contents", "Fidelity review|SYN-A2|1"), ("Contents", "Early warnings||2"),
            ],
            expected => Assert.Contains(sheets[expected.Item1], line => line.Contains(expected.Item2, StringComparison.Ordinal)));
        var texts = string.Join('\n', sheets.Values.SelectMany(lines => lines));
        Assert.All(["OTHER-1", "SYN-B", "Theirs: a reply", "Acme Ltd"], other => Assert.DoesNotContain(other, texts, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_of_a_site_that_another_runs_now_stay_in_the_export_of_who_handed_them_in()
    {
        await PrivacyBench.IngestAll(_database, Handover(), PrivacyBench.Clients([55], "SYN-A2"));

        var (former, now) = (Sheets(await ExportAsync(_database, "SYN-A")), Sheets(await ExportAsync(_database, "SYN-B")));

        Assert.All(["Clients", "Jobs", "Employment specialists", "Employer contacts", "Context", "Outcomes report", "Fidelity review"], kind =>
        {
            var lines = former[kind + " (former)"];
            Assert.False(IsRead(lines));
            Assert.Contains(lines, line => line.Contains("SYN-A2", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.Contains("SYN-A1", StringComparison.Ordinal) || line.Contains("CL-55", StringComparison.Ordinal));
        });
        Assert.Contains(former["Clients (former)"], line => line.Contains("CL-102", StringComparison.Ordinal));
        Assert.Contains(former["Targets"], line => line.StartsWith("SYN-A2", StringComparison.Ordinal));
        Assert.Contains(former["Sites"], line => line.StartsWith("SYN-A2|Ash", StringComparison.Ordinal) && line.EndsWith("|No", StringComparison.Ordinal));
        var theirs = string.Join('\n', now.Values.SelectMany(lines => lines));
        Assert.Contains("CL-55", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("CL-102", theirs, StringComparison.Ordinal);

        var again = await PrivacyBench.Ingest(_database, await ExportAsync(_database, "SYN-A"), "--json");
        Assert.All(["\"added\": 0", "\"changed\": 0", "\"removed\": 0"], part => Assert.Contains(part, again.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_without_a_site_still_has_its_data_and_rows_that_were_replaced_or_taken_back_are_told_apart()
    {
        await IngestConfirmedAsync(PrivacyBench.Clients([7], "SYN-B1"));
        await IngestConfirmedAsync(A.Workbook().Sheet("Sites")
            .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
            .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1)).ToBytes());

        var sheets = Sheets(await ExportAsync(_database, "syn-b"));

        Assert.Contains(sheets["Clients (former)"], line => line.Contains("CL-7", StringComparison.Ordinal));
        Assert.Contains(sheets["Clients (past)"], line => line.StartsWith("OTHER-1", StringComparison.Ordinal));
        Assert.DoesNotContain(sheets["Clients (former)"], line => line.Contains("OTHER-1", StringComparison.Ordinal));
        Assert.DoesNotContain("Read me", sheets.Keys);
    }

    [Fact]
    public async Task Line_ends_and_characters_that_no_workbook_can_hold_stop_no_export()
    {
        var csv = "Site,From,Kind,Note\nSYN-A1,2023-01-01,other,\"first\r\nsecond\"\n";
        var path = Path.Combine(_database.Folder, "context.csv");
        await File.WriteAllTextAsync(path, csv);
        var run = await CommandRun.Of("ingest", path, "--provider", "SYN-A", "--database", _database.Database.ConnectionString);
        await using (var context = _database.CreateDbContext())
        {
            var warning = await context.RaisedWarnings.FirstAsync();
            context.WarningReplies.Add(new WarningReply { WarningId = warning.Id, Text = "One.\r\nTwo\u0001.", RepliedAt = new DateTime(2023, 10, 4, 0, 0, 0, DateTimeKind.Utc) });
            await context.SaveChangesAsync();
        }

        var export = await ExportAsync(_database, "SYN-A");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains(Sheets(export)["Early warnings"], line => line.Contains("One.\r\nTwo\uFFFD.", StringComparison.Ordinal));
        var again = await PrivacyBench.Ingest(_database, export, "--json");
        Assert.True(again.ExitCode == 0, again.Output + again.Error);
        Assert.All(["\"added\": 0", "\"changed\": 0", "\"removed\": 0"], part => Assert.Contains(part, again.Output, StringComparison.Ordinal));
    }

    private static byte[] Handover() => A.Workbook().Sheet("Sites")
        .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
        .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1))
        .Row("SYN-A2", "Ash", "SYN-B", "Birch IPS", "severe mental illness", new DateOnly(2019, 4, 1))
        .Row("SYN-B1", "Birch", "SYN-B", "Birch IPS", "severe mental illness", new DateOnly(2019, 4, 1)).ToBytes();

    private static byte[] Targets() => A.Workbook().Sheet("Targets")
        .Row("Site", "Measure", "Period start", "Period end", "Scenario", "Value", "Version", "Agreed on", "Reason")
        .Row("SYN-A1", "JOB_STARTS", new DateOnly(2023, 4, 1), new DateOnly(2024, 3, 31), "high", 40, "2", new DateOnly(2023, 3, 1), "agreed with you")
        .Row("SYN-A2", "JOB_STARTS", new DateOnly(2023, 4, 1), new DateOnly(2024, 3, 31), "high", 30, "2", new DateOnly(2023, 3, 1), null)
        .Row("SYN-B1", "JOB_STARTS", new DateOnly(2023, 4, 1), new DateOnly(2024, 3, 31), "high", 20, "2", new DateOnly(2023, 3, 1), null).ToBytes();

    private static byte[] EverySheet(string site, string id, DateOnly to) => A.Workbook()
        .Sheet("Clients").Row("Data from", new DateOnly(2019, 4, 1)).Row("Data to", to).Row("All clients", "no")
        .Row("Client ID", "Site", "Employment Specialist", "Engaged by", "Referral date", "Employed at referral", "Date Vocational Profile Started", "Age", "Gender", "Ethnicity", "Consent to evaluation", "Employment status")
        .Row(id, site, "ES-01", "ES-02", new DateOnly(2022, 5, 3), "no", new DateOnly(2022, 5, 10), 34, "not known", "=1+1", "yes", "02")
        .Row(id + "-00", site, "ES-99", null, new DateOnly(2022, 6, 3), null, null, "55-64", null, null, null, null)
        .Sheet("Jobs").Row("Client ID", "Site", "Employment Specialist", "Referral date", "Job start date", "Job end date", "Hours per week", "Competitive paid job", "First 4 hours worked", "Employer", "13 week date", "Job title")
        .Row(id, site, "unallocated", new DateOnly(2022, 5, 3), new DateOnly(2022, 8, 1), null, 18.5, "yes", null, "Acme Ltd", new DateOnly(2022, 11, 1), "baker")
        .Sheet("Staff").Row("Site", "Employment Specialist", "Start date", "Leave date", "FTE", "Team leader", "Previous code")
        .Row(site, "ES-01", new DateOnly(2019, 4, 1), null, 0.8, "yes", "ES-00").Row(site, "ES-02", new DateOnly(2020, 4, 1), to, 1, "no", null)
        .Sheet("Contacts").Row("Data from", new DateOnly(2022, 5, 1)).Row("Data to", to).Row("Site", "Employment Specialist", "Contact date", "Face to face", "Channel", "Employer")
        .Row(site, "ES-01", new DateOnly(2022, 5, 20), "yes", "visit", "Acme Ltd")
        .Sheet("Context").Row("Site", "From", "To", "Kind", "Note", "Not compared").Row(site, new DateOnly(2020, 3, 1), null, "COVID", "offices were shut", "yes")
        .Sheet("Outcomes").Row("Month", "Site", "Employment Specialist", "Referrals", "Engagements", "Sustained 13 weeks <16h")
        .Row(new DateOnly(2022, 5, 1), site, null, 3, 0, null).Row(new DateOnly(2022, 6, 1), site, "ES-01", 1, 1, 0)
        .Sheet("Fidelity").Row(["Site", "Review date", "Reviewer", "Kind", .. Enumerable.Range(1, 25).Select(item => $"Item {item}")])
        .Row([site, new DateOnly(2023, 2, 1), "IPS Grow", "independent", .. Enumerable.Range(1, 25).Select(item => (object)(1 + (item % 5)))]).ToBytes();

    private static async Task SetMappingAsync(TestDatabase database)
    {
        var file = Path.Combine(database.Folder, "mapping.json");
        await File.WriteAllTextAsync(file, "{\n  \"provider\": \"SYN-A\",\n  \"headings\": { \"Client ID\": \"Our own number\" }\n}\n");
        var run = await CommandRun.Of("mapping", "set", file, "--provider", "SYN-A", "--database", database.Database.ConnectionString);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    /// <summary>What is said by other ways than workbooks.</summary>
    private async Task AddToDatabaseAsync()
    {
        await using var context = _database.CreateDbContext();
        var providers = await context.Providers.ToDictionaryAsync(provider => provider.Code, provider => provider.Id);
        var sites = await context.Sites.ToDictionaryAsync(site => site.Code, site => site.Id);
        var now = new DateTime(2023, 10, 3, 9, 0, 0, DateTimeKind.Utc);
        context.Commissioners.Add(new Schema.Providers.Commissioner { Id = 1, Code = "COM-1" });
        context.Agreements.Add(new Agreement { Kind = AgreementKind.SpecialistsToCommissioner, ProviderId = providers["SYN-A"], CommissionerId = 1, StartsOn = new DateOnly(2023, 4, 1) });
        context.ReminderLists.Add(new ReminderList
        {
            Month = new DateOnly(2023, 8, 1),
            DueOn = new DateOnly(2023, 9, 5),
            MadeAt = now,
            DataVersion = 1,
            Sites = [new ReminderListSite { Month = new DateOnly(2023, 8, 1), SiteId = sites["SYN-A2"], ProviderId = providers["SYN-A"], DaysMissing = 12 }],
        });
        RaisedWarning[] warnings =
        [
            .. new[] { ("SYN-A1", "SYN-A"), ("SYN-A2", "SYN-A"), ("SYN-B1", "SYN-B") }.Select(at => new RaisedWarning
            {
                SiteId = sites[at.Item1], ProviderId = providers[at.Item2], Rule = "LOW_REFERRALS", Measure = "REFERRALS", Period = "2023-24-Q1",
                AsOf = new DateOnly(2023, 9, 30), FirstRaisedAt = now, DataVersion = 1,
            }),
        ];
        context.RaisedWarnings.AddRange(warnings);
        await context.SaveChangesAsync();
        context.WarningReplies.Add(new WarningReply { WarningId = warnings[0].Id, Text = "Ours: the team is new.", RepliedAt = now });
        context.WarningReplies.Add(new WarningReply { WarningId = warnings[2].Id, Text = "Theirs: a reply", RepliedAt = now });
        await context.SaveChangesAsync();
    }

    private async Task IngestConfirmedAsync(byte[] file)
    {
        var waits = await PrivacyBench.Ingest(_database, file);
        var submission = waits.Output.Split('\n').Single(line => line.StartsWith("Submission ", StringComparison.Ordinal))["Submission ".Length..].Trim();
        var confirmed = await CommandRun.Of("confirm", submission, "--database", _database.Database.ConnectionString);
        Assert.True(confirmed.ExitCode == 0, confirmed.Output + confirmed.Error);
    }

    private static async Task<byte[]> ExportAsync(TestDatabase database, string provider)
    {
        var path = Path.Combine(database.Folder, $"{Guid.NewGuid():N}.xlsx");
        var run = await CommandRun.Of("export", "--provider", provider, "--out", path, "--database", database.Database.ConnectionString);
        Assert.True(run.ExitCode == 0, run.Error);
        return await File.ReadAllBytesAsync(path);
    }

    private static bool IsRead(List<string> lines) =>
        !lines[0].StartsWith("What the platform holds", StringComparison.Ordinal) && !lines[0].Contains("never read", StringComparison.Ordinal);

    /// <summary>By tab: each row as its cells, parted by bars; days as days.</summary>
    private static Dictionary<string, List<string>> Sheets(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return Part(archive, "xl/workbook.xml").Descendants().Where(part => part.Name.LocalName == "sheet").Select((sheet, index) => (Name: (string)sheet.Attribute("name")!, index))
            .ToDictionary(sheet => sheet.Name, sheet => Part(archive, $"xl/worksheets/sheet{sheet.index + 1}.xml").Descendants().Where(part => part.Name.LocalName == "row").Select(Line).ToList());
    }

    private static XDocument Part(ZipArchive archive, string name)
    {
        using var part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    private static string Line(XElement row)
    {
        var cells = new SortedDictionary<int, string>();
        foreach (var cell in row.Elements())
        {
            var column = ((string)cell.Attribute("r")!).TakeWhile(char.IsLetter).Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1);
            cells[column] = (string?)cell.Attribute("s") == DateStyle ? DateTime.FromOADate(double.Parse(cell.Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.Value;
        }

        return string.Join('|', Enumerable.Range(1, cells.Keys.LastOrDefault()).Select(column => cells.GetValueOrDefault(column, "")));
    }
}
