using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Ingestion;

/// <summary>'--annotated OUT': the workbook sent back with what was found in it.</summary>
public sealed class AnnotatedCopyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mhep-annotated-").FullName;

    private static string Messy => Path.Combine(Repository.Root, "samples", "workbooks", "messy.xlsx");

    private string Database => $"Data Source={Path.Combine(_folder, "mhep.db")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("check")]
    [InlineData("ingest")]
    public async Task A_copy_is_written_beside_the_report(string command)
    {
        var copy = Path.Combine(_folder, "copy.xlsx");

        var run = await CommandRun.Of(command, Messy, "--database", Database, "--annotated", copy);
        var again = await CommandRun.Of("check", copy, "--database", Database);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"Written with what was found in it: {copy}\n", run.Error.ReplaceLineEndings("\n"));
        Assert.Equal(Findings(run.Output), Findings(again.Output));
        Assert.Equal([copy], Directory.GetFiles(_folder, "copy*"));
    }

    [Fact]
    public async Task What_cannot_be_annotated_is_said_before_anything_is_read()
    {
        var text = Path.Combine(_folder, "rows.csv");
        await File.WriteAllTextAsync(text, "Client ID,Site\n");

        (await CommandRun.Of("check", text, "--annotated", Path.Combine(_folder, "out.xlsx"))).IsOneLineError(
            $"only .xlsx workbooks can be sent back annotated: open '{text}' in Excel, choose 'Save as', 'Excel Workbook (.xlsx)', and name that file.");
        (await CommandRun.Of("check", Messy, "--annotated", Messy)).IsOneLineError(
            "--annotated names the workbook itself, which is never changed: give another name.");
        (await CommandRun.Of("check", Messy, Messy, "--annotated", "out.xlsx")).IsOneLineError("--annotated takes one workbook at a time: give one FILE.");
        (await CommandRun.Of("check", Messy, "--annotated", "out.txt")).IsOneLineError("--annotated 'out.txt' must end in .xlsx, as the workbook does.");
        (await CommandRun.Of("check", Messy, "--annotated", Path.Combine(_folder, "none", "out.xlsx"))).IsOneLineError(
            $"there is no folder '{Path.Combine(_folder, "none")}' for --annotated.");
    }

    private static string Findings(string report) => report[report.IndexOf("\nNeeds fixing", StringComparison.Ordinal)..];
}
