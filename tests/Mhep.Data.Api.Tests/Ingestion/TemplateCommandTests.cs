using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Ingestion;

/// <summary>'mhep template': a workbook to fill in.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mhep-template-").FullName;

    private string Database => $"Data Source={Path.Combine(_folder, "mhep.db")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_writes_a_file_for_its_owner_only_and_replaces_none()
    {
        var sites = A.Workbook().Sheet("Sites").Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
            .Row("NORTH", "North", "WWT", "WWT", "autism", new DateOnly(2019, 4, 1)).ToBytes();
        await File.WriteAllBytesAsync(Path.Combine(_folder, "sites.xlsx"), sites);
        Assert.Equal(0, (await CommandRun.Of("ingest", Path.Combine(_folder, "sites.xlsx"), "--database", Database)).ExitCode);
        var path = Path.Combine(_folder, "north.xlsx");

        var written = await CommandRun.Of("template", "--site", "north", "--prefilled", "--out", path, "--database", Database);
        var again = await CommandRun.Of("template", "--provider", "WWT", "--out", path, "--database", Database);
        var check = await CommandRun.Of("check", path, "--database", Database);

        Assert.Equal((0, path + Environment.NewLine), (written.ExitCode, written.Output));
        again.IsOneLineError($"'{path}' is there already and is not replaced: name another file with --out.");
        Assert.Equal(0, check.ExitCode);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    [Fact]
    public async Task It_says_what_it_needs()
    {
        (await CommandRun.Of("template")).IsOneLineError("name either a site with --site or a provider with --provider.");
        (await CommandRun.Of("template", "--site", "A", "--database", Database)).IsOneLineError(
            "there is no database yet: 'mhep ingest' makes one; the list of sites comes first.");
    }
}
