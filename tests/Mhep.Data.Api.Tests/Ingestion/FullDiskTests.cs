using System.Globalization;
using System.Text;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.Ingestion;

/// <summary>Promise 5: a disk that is full or read-only ends the command with what to do, and leaves the data as they were.</summary>
public sealed class FullDiskTests
{
    /// <summary>So many that their rows do not fit and the file itself does.</summary>
    private const int Clients = 3000;

    private const string Full = "the disk is full, or takes no more for this account: free some space and do the same again. The data are as they were.";

    private const string ReadOnly =
        "the database cannot be written: the file, its folder or the disk is read-only. Make it writable and do the same again. The data are as they were.";

    /// <summary>What is written outside the transaction of the data: that a file came, and nothing of it.</summary>
    private const string Arrivals = "submission";

    [LinuxFact]
    public async Task Promise_5_a_disk_that_fills_up_while_rows_are_loaded_leaves_the_old_state_and_the_file_can_be_taken_in_later()
    {
        await using var database = await TestDatabase.CreateAsync();
        var program = Path.Combine(AppContext.BaseDirectory, "mhep.dll");
        await IngestAsync(new MhepProcess(program), database, "sites.xlsx", Uploads.Sites());
        var file = Encoding.UTF8.GetBytes("Client ID,Site,Referral date\n" + string.Concat(Enumerable.Range(0, Clients).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"C-{number},SYN-A1,2023-05-04\n"))));
        var before = await database.HashTablesAsync(Arrivals);

        // No file may grow beyond the database as it is and a little: the write-ahead log does not fit. The signal that comes with it is not for us.
        var blocks = (new FileInfo(database.Database.FilePath).Length + 65_536) / 512;
        var limited = new MhepProcess(program) { Before = string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {blocks}") };
        limited.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // Its memory is a file too, and larger.
        var (exitCode, output, error) = await IngestAsync(limited, database, "clients.csv", file);

        Assert.Equal((1, "", "mhep: " + Full), (exitCode, output, error.Trim()));
        Assert.Equal(before, await database.HashTablesAsync(Arrivals));

        (exitCode, output, error) = await IngestAsync(new MhepProcess(program), database, "clients.csv", file);

        Assert.True(exitCode == 0, error + output);
        await using var context = database.CreateDbContext();
        Assert.Equal(Clients, await context.Episodes.CountAsync());
        Assert.Equal(
            [SubmissionStatus.Accepted, SubmissionStatus.Failed, SubmissionStatus.Accepted],
            await context.Submissions.OrderBy(row => row.Sequence).Select(row => row.Status).ToListAsync());
    }

    [Fact]
    public async Task Promise_5_a_database_that_is_read_only_says_so_and_nothing_of_the_file_stays()
    {
        await using var database = await TestDatabase.CreateAsync();
        var path = Path.Combine(database.Folder, "sites.xlsx");
        await File.WriteAllBytesAsync(path, Uploads.Sites());
        var before = await database.HashTablesAsync();

        (await CommandRun.Of("ingest", path, "--database", database.Database.ConnectionString + ";Mode=ReadOnly")).IsOneLineError(ReadOnly);

        Assert.Equal(before, await database.HashTablesAsync());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(database.Folder, "spool"), "*.sealed"));
    }

    private static async Task<(int ExitCode, string Output, string Error)> IngestAsync(MhepProcess mhep, TestDatabase database, string name, byte[] file)
    {
        var path = Path.Combine(database.Folder, name);
        await File.WriteAllBytesAsync(path, file);
        return await mhep.RunAsync("ingest", path, "--database", database.Database.ConnectionString);
    }
}
