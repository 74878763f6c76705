using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.CommandLine;

/// <summary>'mhep mapping' and '--mapping', from a heading that is nearly right to a file that is accepted.</summary>
public sealed class MappingCommandTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private string Connection => _database.Database.ConnectionString;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var sites = File("sites.xlsx", A.Workbook().Sheet("Sites").Row("Site", "Name", "Provider code", "Provider", "Policy focus").Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "autism"));
        Assert.Equal(0, (await CommandRun.Of("ingest", sites, "--database", Connection)).ExitCode);
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task A_heading_is_proposed_confirmed_once_and_understood_from_then_on()
    {
        var file = Return("Clint ID");
        var before = await CommandRun.Of("ingest", file, "--provider", "SYN-A", "--database", Connection);
        Assert.Equal(2, before.ExitCode);
        Assert.Contains("it may be meant for 'Client ID'", before.Output, StringComparison.Ordinal);

        var confirmed = await CommandRun.Of("mapping", "confirm", "--provider", "SYN-A", "Clint ID=Client ID", "--database", Connection);
        Assert.Equal((0, ""), (confirmed.ExitCode, confirmed.Error));
        Assert.StartsWith("Version 1 is in force for SYN-A: ", confirmed.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await CommandRun.Of("check", file, "--provider", "SYN-A", "--database", Connection)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("ingest", file, "--provider", "SYN-A", "--database", Connection)).ExitCode);
        Assert.Contains("\"Clint ID\"", (await CommandRun.Of("mapping", "show", "--provider", "syn-a", "--database", Connection)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_file_serves_once_or_is_kept_until_it_is_removed()
    {
        var file = Return("Fall");
        var mapping = Path.Combine(_database.Folder, "mapping.json");
        await System.IO.File.WriteAllTextAsync(mapping, """{ "provider": "SYN-A", "headings": { "Client ID": "Fall" } }""");

        Assert.Equal(0, (await CommandRun.Of("check", file, "--provider", "SYN-A", "--mapping", mapping, "--database", Connection)).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("check", file, "--provider", "SYN-A", "--database", Connection)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("mapping", "set", mapping, "--provider", "SYN-A", "--database", Connection)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("check", file, "--provider", "SYN-A", "--database", Connection)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("mapping", "remove", "--provider", "SYN-A", "--database", Connection)).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("check", file, "--provider", "SYN-A", "--database", Connection)).ExitCode);
    }

    [Fact]
    public async Task A_mapping_that_cannot_be_used_is_told_field_by_field()
    {
        var mapping = Path.Combine(_database.Folder, "bad.json");
        await System.IO.File.WriteAllTextAsync(mapping, """{ "headings": { "Colour": "Farbe" }, "nonsense": 1 }""");

        var run = await CommandRun.Of("mapping", "set", mapping, "--provider", "SYN-A", "--database", Connection);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("headings / Colour: This is no heading of ours. Use a heading of docs/ingestion.md", run.Error, StringComparison.Ordinal);
        Assert.Contains("nonsense: There is no such field.", run.Error, StringComparison.Ordinal);
        (await CommandRun.Of("mapping", "show", "--provider", "SYN-Z", "--database", Connection)).IsOneLineError("there is no provider 'SYN-Z': the programme's list of sites names it first.");
    }

    private string Return(string idHeading) => File("return.xlsx", A.Workbook().Sheet("Clients")
        .Row("Data from", new DateOnly(2022, 1, 1), "Data to", new DateOnly(2022, 12, 31))
        .Row(idHeading, "Referral date", "Employed at referral", "Age", "Gender", "Discharge date").Row("C-001", new DateOnly(2022, 5, 3), "no", 30, "F", null));

    private string File(string name, WorkbookBuilder.SheetBuilder workbook)
    {
        var path = Path.Combine(_database.Folder, name);
        System.IO.File.WriteAllBytes(path, workbook.ToBytes());
        return path;
    }
}
