using System.IO.Compression;
using System.Xml.Linq;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Privacy;

/// <summary>'mhep export': a provider's own data, all of them and nobody else's, in a form that goes in again.</summary>
public sealed class ExportCommandTests
{
    [Fact]
    public async Task An_export_has_all_of_a_provider_and_nothing_of_another_and_handed_in_again_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]), PrivacyBench.Clients([4, 5], "SYN-A2"), PrivacyBench.Clients([77], "SYN-B1"));
        var path = Path.Combine(database.Folder, "export.xlsx");

        var run = await CommandRun.Of("export", "--provider", "SYN-A", "--out", path, "--database", database.Database.ConnectionString);
        var before = await database.HashTablesAsync("submission", "finding", "source_sheet", "source_column", "submission_slice");
        var again = await PrivacyBench.Ingest(database, await File.ReadAllBytesAsync(path), "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(again.ExitCode == 0, again.Output + again.Error);
        Assert.All(["\"added\": 0", "\"changed\": 0", "\"removed\": 0", "\"unchanged\": 10"], part => Assert.Contains(part, again.Output, StringComparison.Ordinal));
        Assert.Equal(before, await database.HashTablesAsync("submission", "finding", "source_sheet", "source_column", "submission_slice"));
        var texts = Texts(path);
        Assert.All(["CL-1", "CL-2", "CL-3", "CL-4", "CL-5"], id => Assert.Contains(id, texts));
        Assert.All(["CL-77", "SYN-B1", "Acme Ltd"], other => Assert.DoesNotContain(other, texts));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task What_looks_like_a_formula_is_text_in_an_export()
    {
        await using var database = await TestDatabase.CreateAsync();
        var sheet = A.Workbook().Sheet("Clients").Row("Data from", new DateOnly(2022, 4, 1)).Row("Data to", new DateOnly(2023, 3, 31))
            .Row("Client ID", "Site", "Referral date", "Team", "Ethnicity")
            .Row("=CMD()", "SYN-A1", new DateOnly(2022, 5, 3), "@SUM(A1)", "+44");
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), sheet.ToBytes());
        var path = Path.Combine(database.Folder, "export.xlsx");

        Assert.Equal(0, (await CommandRun.Of("export", "--provider", "SYN-A", "--out", path, "--database", database.Database.ConnectionString)).ExitCode);

        var cells = Cells(path);
        Assert.DoesNotContain(cells, cell => cell.Descendants().Any(part => part.Name.LocalName == "f"));
        Assert.Equal(["+44", "=CMD()", "@SUM(A1)"], cells.Where(cell => cell.Value is "=CMD()" or "@SUM(A1)" or "+44" && (string?)cell.Attribute("t") == "inlineStr").Select(cell => cell.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_provider_that_is_not_listed_has_no_export_and_a_file_that_is_there_is_kept()
    {
        await using var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites());
        var path = Path.Combine(database.Folder, "mine.xlsx");
        await File.WriteAllTextAsync(path, "mine");

        (await CommandRun.Of("export", "--provider", "NOBODY", "--out", path + ".new", "--database", database.Database.ConnectionString))
            .IsOneLineError("there is no provider 'NOBODY'.");
        (await CommandRun.Of("export", "--provider", "SYN-A", "--out", path, "--database", database.Database.ConnectionString))
            .IsOneLineError($"'{path}' is there already and is not replaced: name another file with --out.");
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("privacy", "rotate")]
    [InlineData("template", "--prefilled")]
    [InlineData("erase", "--client", "CL-1")]
    public async Task What_is_typed_for_a_provider_and_is_none_stands_in_no_audit_entry(params string[] command)
    {
        await using var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients([1]));

        var run = await CommandRun.Of([.. command, "--provider", "Ada Lovelace", "--database", database.Database.ConnectionString]);
        var listed = await CommandRun.Of("audit", "list", "--database", database.Database.ConnectionString);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'Ada Lovelace'", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, listed.ExitCode);
        Assert.NotEmpty(listed.Output);
        Assert.DoesNotContain("Ada", listed.Output, StringComparison.Ordinal);
    }

    private static HashSet<string> Texts(string path) => [.. Cells(path).Select(cell => cell.Value)];

    private static List<XElement> Cells(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).SelectMany(entry =>
        {
            using var part = entry.Open();
            return XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "c").ToList();
        })];
    }
}
