using System.Text;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.Privacy;

/// <summary>'mhep erase' looked at as someone who has all the files would, beside a server that answers and takes files in.</summary>
public sealed class EraseBesideServerTests
{
    private const string Person = "CL-440021";

    [Fact]
    public async Task After_an_erasure_no_byte_of_any_file_and_no_opened_copy_has_any_mark_of_the_person()
    {
        await using var server = await TestServer.StartAsync();
        await PrivacyBench.IngestAll(server.Database, PrivacyBench.Sites(), With(Person, 1, 2, 3));
        using var provider = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" }));
        await provider.CheckAsync(With(Person, 1, 2), name: $"{Person} checked.xlsx");
        await provider.SubmitAsync(With(Person, 1, 2, 3, 4), name: $"{Person}.xlsx");
        var marks = await MarksAsync(server.Database);
        Assert.Contains(Files(server.Database.Folder), path => Holds(path, marks));

        using var asking = new CancellationTokenSource();
        var questions = AskOnAsync(provider, asking.Token);
        var later = Task.WhenAll(Enumerable.Range(5, 3).Select(number => provider.SubmitAsync(Of(Person, "South", [1, 2, 3, number]), name: "later.xlsx")));
        var run = await CommandRun.Of("erase", "--provider", "SYN-A", "--client", Person.ToLowerInvariant(), "--database", server.Database.Database.ConnectionString);
        await later;
        await UntilNothingWaitsAsync(server.Database);
        await asking.CancelAsync();
        await questions;

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.DoesNotContain("440021", run.Output + run.Error, StringComparison.Ordinal);
        await using var context = server.Database.CreateDbContext();
        Assert.Equal(0, await context.Clients.CountAsync(client => client.Id == marks.Id || client.Lookup == marks.Lookup));
        Assert.Equal(0, await context.Submissions.CountAsync(row => row.FileName.Contains("440021")));
        await server.StopAsync();
        Assert.Empty(Files(server.Database.Folder).Where(path => Holds(path, marks)).Select(Path.GetFileName));
        var copies = new KeptCopies(WorkFolders.Beside(server.Database.Database.FilePath), ClientIdentity.Beside(server.Database.Database.FilePath));
        Assert.NotEmpty(copies.Submissions());
        Assert.All(copies.Submissions(), submission => Assert.DoesNotContain(copies.Read(submission, "SYN-A").Concat(copies.Read(submission, null)), row => row.Contains("440021", StringComparison.Ordinal)));
    }

    /// <summary>A file with the person, whose id someone also wrote into everyone else's rows.</summary>
    private static byte[] With(string person, params int[] numbers) => Of(person, $"like {person}", numbers);

    /// <summary>A file with the person; later files say nothing of the person anywhere else, for an id in a text is taken out when someone is erased and not looked for in every later word.</summary>
    private static byte[] Of(string person, string team, int[] numbers)
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Data from", new DateOnly(2022, 4, 1)).Row("Data to", new DateOnly(2023, 3, 31))
            .Row("Client ID", "Site", "Employment Specialist", "Referral date", "Date Vocational Profile Started", "Team", "Job 1 start date", "Job 1 employer");
        var referred = new DateOnly(2022, 5, 4);
        sheet.Row(person, "SYN-A1", "ES-01", referred, referred.AddDays(7), "North", referred.AddDays(60), "Acme Ltd");
        foreach (var number in numbers) sheet.Row($"CL-{number}", "SYN-A1", "ES-01", referred, referred.AddDays(7), team, referred.AddDays(60), "Acme Ltd");
        return sheet.ToBytes();
    }

    private static async Task AskOnAsync(HttpClient client, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await client.AskAsync(
                "{ site(code: \"SYN-A1\") { performance(measures: [REFERRALS, JOB_STARTS], period: { financialYear: \"2022-23\" }) { values { value lineage(first: 10) { nodes { clientId } } } } } }");
        }
    }

    private static async Task UntilNothingWaitsAsync(TestDatabase database)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await WaitsAsync(database)) await look.WaitForNextTickAsync(patience.Token);
    }

    private static async Task<bool> WaitsAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.Submissions.AnyAsync(row => row.Status == Schema.Submissions.SubmissionStatus.Received || row.Status == Schema.Submissions.SubmissionStatus.Checking);
    }

    private static async Task<Marks> MarksAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        using var keys = ClientIdentity.Beside(database.Database.FilePath).KeysOf("SYN-A", clientsStored: true);
        var client = (await context.Clients.AsNoTracking().ToListAsync()).Single(row => keys.Decrypt(row.OwnIdEncrypted, row.Id) == Person);
        return new Marks(client.Id, client.Lookup, client.OwnIdEncrypted);
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is not (".lock" or ".lane" or ".writing") && !path.Contains("sent", StringComparison.Ordinal))];

    private static bool Holds(string path, Marks marks)
    {
        using var bytes = new MemoryStream();
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            file.CopyTo(bytes);
        }
        catch (FileNotFoundException)
        {
            return false; // A draft or journal of the server that was there a moment ago.
        }

        var content = bytes.ToArray().AsSpan();
        foreach (var mark in marks.All)
        {
            if (content.IndexOf(mark) >= 0) return true;
        }

        return false;
    }

    private sealed record Marks(long Id, byte[] Lookup, byte[] SealedId)
    {
        public IReadOnlyList<byte[]> All { get; } =
            [Lookup, SealedId, .. new SqliteScrub().BytesOf(Id), Encoding.UTF8.GetBytes(Person), Encoding.Unicode.GetBytes(Person), Encoding.UTF8.GetBytes(Person.ToLowerInvariant()), Encoding.UTF8.GetBytes(Convert.ToHexString(Lookup))];
    }
}
