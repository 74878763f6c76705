using System.Text;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>`submitWorkbook`: a file in by HTTP, its submission to its end.</summary>
public sealed class SubmitWorkbookTests : IAsyncLifetime
{
    private TestServer _server = null!;

    private HttpClient Client => _server.Client;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.ListSitesAsync();
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Fact]
    public async Task A_workbook_is_answered_received_and_then_brought_into_the_data()
    {
        var payload = await Client.SubmitAsync(Uploads.Clients("C-001", "C-002"), new { providerCode = "syn-a" });

        Assert.Null(payload["errors"]);
        Assert.Equal(("RECEIVED", "return.xlsx"), ((string?)payload["submission"]!["status"], (string?)payload["submission"]!["fileName"]));
        var end = await EndOf(payload);
        Assert.Equal(("ACCEPTED", 2, 2), ((string?)end["status"], (int?)end["rowsAccepted"], (int?)end["added"]));
        Assert.Equal("SYN-A", (string?)end["provider"]!["code"]);
    }

    [Fact]
    public async Task What_is_current_already_changes_nothing()
    {
        var first = await EndOf(await Client.SubmitAsync(Uploads.Clients("C-001")));
        var before = await _server.Database.HashTablesAsync("submission", "finding", "source_sheet", "source_column");

        var second = await EndOf(await Client.SubmitAsync(Uploads.Clients("C-001")));

        Assert.Equal(("ACCEPTED", (string?)first["id"]), ((string?)second["status"], (string?)second["duplicateOf"]!["id"]));
        Assert.Equal(before, await _server.Database.HashTablesAsync("submission", "finding", "source_sheet", "source_column"));
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_is_refused_with_a_code_and_nothing_is_stored()
    {
        var before = await _server.Database.HashTablesAsync();

        var payload = await Client.SubmitAsync(Encoding.UTF8.GetBytes("%PDF-1.7 not a workbook"), name: "return.xlsx");

        var error = Assert.Single(payload["errors"]!.AsArray())!;
        Assert.Null(payload["submission"]);
        Assert.Equal(("FileRefusedError", "file-not-a-workbook"), ((string?)error["__typename"], (string?)error["code"]));
        Assert.StartsWith("The file is not an Excel workbook", (string?)error["message"], StringComparison.Ordinal);
        Assert.Equal(before, await _server.Database.HashTablesAsync());
        Assert.Empty(Spooled());
    }

    [Fact]
    public async Task Personal_data_ends_it_at_the_door_and_only_the_hash_and_the_findings_stay()
    {
        var before = (await Client.SubmitAsync(Uploads.Clients("943 476 5919")))["submission"]!;

        Assert.Equal("REJECTED", (string?)before["status"]);
        Assert.Equal(64, ((string?)before["sha256"])!.Length);
        var findings = before["findings"]!["nodes"]!.AsArray();
        Assert.Contains(findings, finding => (string?)finding!["code"] == "personal-nhs-number");
        Assert.All(findings, finding => Assert.Null(finding!["cellText"]));
        Assert.Empty(Spooled());
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_server.Database.Folder, "kept"))); // That of the list of sites.
        Assert.DoesNotContain("943 476 5919", await TextOnDiskAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("9434765919", await TextOnDiskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_a_file_says_lies_on_the_disk_in_clear()
    {
        await EndOf(await Client.SubmitAsync(Uploads.Clients([.. Enumerable.Range(0, 3000).Select(number => $"PSEUDO-{number:00000}-{number * 7919 % 10007}")])));

        var text = await TextOnDiskAsync();

        Assert.DoesNotContain("PSEUDO-00017", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a remark nobody matched", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xl/worksheets", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_not_listed_cannot_be_sent_for()
    {
        var answer = await Client.SendFileAsync("submitWorkbook", "SubmitWorkbookInput", Uploads.Clients("C-001"), new { providerCode = "NOBODY" }, "a.xlsx");

        Assert.StartsWith("There is no such provider", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_needs_fixing_refuses_the_file_and_no_copy_of_it_is_kept()
    {
        var end = await EndOf(await Client.SubmitAsync(Uploads.Clients("C-001", "")));

        Assert.Equal("REJECTED", (string?)end["status"]);
        var id = Guid.ParseExact(Encoding.UTF8.GetString(Convert.FromBase64String((string)end["id"]!)).Split(':')[1], "D");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (Directory.Exists(Path.Combine(_server.Database.Folder, "kept", id.ToString("N")))) await look.WaitForNextTickAsync(patience.Token); // It goes after the end is known.
    }

    /// <summary>Files in the spool beside the list of sites.</summary>
    private IEnumerable<string> Spooled() => Directory.EnumerateFiles(Path.Combine(_server.Database.Folder, "spool"), "*.sealed").Skip(1);

    private async Task<JsonObject> EndOf(JsonObject payload) => await _server.EndOfAsync((string)payload["submission"]!["id"]!);

    /// <summary>All bytes of all files in the database's folder, as Latin-1, so that any ASCII in them can be found.</summary>
    private async Task<string> TextOnDiskAsync()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(_server.Database.Folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) is ".lock" or ".lane" or ".writing") continue; // Held, and empty.
            try
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                text.Append(await reader.ReadToEndAsync());
            }
            catch (FileNotFoundException)
            {
                // A journal of the scheduler's store that was there a moment ago.
            }
        }

        return text.ToString();
    }
}
