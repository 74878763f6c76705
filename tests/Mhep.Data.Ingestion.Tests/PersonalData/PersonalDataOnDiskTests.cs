using System.Text;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Tests.Jobs;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.PersonalData;

/// <summary>Whatever way a file comes in, nothing in it that identifies someone lies in clear in the platform's folder afterwards, nor in what is said of it.</summary>
public sealed class PersonalDataOnDiskTests
{
    public static TheoryData<string> Identifying => ["943 476 5919", "9434765919", "E1 6AN", "a.person@example.org", "Sarah Jones"];

    [Theory]
    [MemberData(nameof(Identifying))]
    public async Task In_a_matched_column_it_refuses_the_file_by_every_way_in_and_leaves_no_trace(string text)
    {
        await using var work = await WorkBench.CreateAsync();
        var said = new List<string>();
        foreach (var file in new[] { Workbook(text), Csv(text) })
        {
            using (var content = new MemoryStream(file))
            {
                var ended = (await work.Receiver().ReceiveAsync(new WorkbookFile(Name(file), content), new SubmissionRequest("SYN-A", null, null), CancellationToken.None)).Ended!;
                said.AddRange(Said(ended));
                Assert.Equal(SubmissionStatus.Rejected, ended.Status);
            }

            using (var content = new MemoryStream(file))
                said.AddRange(Said(await work.Worker().TakeInAsync(new WorkbookFile(Name(file), content), new SubmissionRequest("SYN-A", null, null), work.Receiver(), null, CancellationToken.None)));
            using (var content = new MemoryStream(file))
            {
                var check = await work.Bench.Ingestion().CheckAsync(new WorkbookFile(Name(file), content), new SubmissionRequest("SYN-A", null, null), null, CancellationToken.None);
                said.AddRange(Said(check));
                work.Checks.Add(check, "SYN-A", clientsStored: false);
            }

            said.Add(await ThroughInboxAsync(work, file));
        }

        Assert.All(said, words => Assert.DoesNotContain(text, words, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(6, await work.Bench.Query(context => context.Submissions.CountAsync(submission => submission.Status == SubmissionStatus.Rejected)));
        await IsNowhereAsync(work, text);
    }

    [Theory]
    [MemberData(nameof(Identifying))]
    public async Task In_a_column_that_nobody_matched_it_goes_no_further_than_the_encrypted_file(string text)
    {
        await using var work = await WorkBench.CreateAsync();
        var sheet = A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Employment Specialist", "Referral date", "Remarks").Row("C-001", "SYN-A1", "ES-01", new DateOnly(2022, 5, 3), "lives with " + text);

        var id = await work.TakeIn(sheet.ToBytes());

        Assert.Equal(SubmissionStatus.Accepted, (await work.Bench.Stored(id)).Status);
        Assert.DoesNotContain(work.Kept.Read(id, "SYN-A"), row => row.Contains(text, StringComparison.Ordinal));
        await IsNowhereAsync(work, text);
    }

    [Fact]
    public async Task The_search_would_find_it()
    {
        await using var work = await WorkBench.CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(work.Bench.Database.Folder, "forgotten.txt"), "943 476 5919");

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => IsNowhereAsync(work, "943 476 5919"));
    }

    private static byte[] Workbook(string text) => IngestionBench.Clients(new ClientCells(), new ClientCells { Id = "C-002", Team = text });

    private static byte[] Csv(string text) => Encoding.UTF8.GetBytes($"Client ID,Site,Employment Specialist,Referral date,Team\nC-001,SYN-A1,ES-01,2022-05-03,{text}\n");

    private static string Name(byte[] file) => file[0] == 'P' ? "return.xlsx" : "return.csv";

    private static IEnumerable<string> Said(IngestionReport report) => [ReportText.Render(report), ReportJson.Render(report)];

    private static async Task<string> ThroughInboxAsync(WorkBench work, byte[] file)
    {
        var inbox = work.Inbox();
        Task<IReadOnlyList<string?>> Look() => inbox.RunAsync(fault => Assert.Fail(fault.ToString()), CancellationToken.None);
        await Look();
        var path = Path.Combine(work.Folders.Inbox, "SYN-A", Name(file));
        await File.WriteAllBytesAsync(path, file);
        await Look();
        await Look();
        Assert.False(File.Exists(path));
        return await File.ReadAllTextAsync(path + ".report.txt");
    }

    /// <summary>Every file below the database's folder, byte by byte, in the encodings that text is kept in.</summary>
    private static async Task IsNowhereAsync(WorkBench work, string text)
    {
        foreach (var path in Directory.EnumerateFiles(work.Bench.Database.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = new MemoryStream();
            await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)) await file.CopyToAsync(bytes);
            Assert.All([Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode], encoding =>
                Assert.True(bytes.ToArray().AsSpan().IndexOf(encoding.GetBytes(text)) < 0, $"It is in {Path.GetFileName(path)}."));
        }
    }
}
