using System.Text;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Ingestion.Tests.Binary;
using Mhep.Data.Ingestion.Tests.Jobs;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.PersonalData;

/// <summary>Personal data in every disguise and at every place of a file where one could hide them.</summary>
public sealed class PersonalDataAttackTests
{
    private const string Number = "943 476 5919";
    private const string Name = "Sarah Jones";

    public static TheoryData<string> Disguises =>
    [
        "943\u00A0476\u00A05919", "943\u2009476\u20095919", "943  476  5919", "943 - 476 - 5919", "943\u2013476\u20135919", "943\u2212476\u22125919", "943.476.5919", "943/476/5919",
        "943\u200B4765919", "９４３４７６５９１９", "９４３　４７６　５９１９", "٩٤٣٤٧٦٥٩١٩", "'9434765919", "9434765919.0", "9.434765919E+09", "9434765919e0", "9,434,765,919", "nhs:943_476_5919",
        "E1\u00A06AN", "Ｅ１ ６ＡＮ", "e1\u20076an", "a.person＠example.org", "Sarah Jones <a.person@example.org>", "mailto:a.person@example.org", "Sarah\u00A0Jones", "Sarah\u200B Jones", "JONES, Sarah", "Mrs. Patel",
    ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task In_no_disguise_it_goes_through_a_matched_column(string text)
    {
        await using var work = await WorkBench.CreateAsync();
        foreach (var (file, name) in new[]
        {
            (IngestionBench.Clients(new ClientCells(), new ClientCells { Id = "C-002", Team = text }), "clients.xlsx"),
            (Encoding.UTF8.GetBytes($"Client ID,Site,Referral date,Team\nC-001,SYN-A1,2022-05-03,\"{text}\"\n"), "clients.csv"),
            (new XlsbBuilder().Row("Client ID", "Site", "Referral date", "Team").Row("C-001", "SYN-A1", "2022-05-03", text).ToBytes(), "clients.xlsb"),
            (Label("Client ID", "Site", "Referral date", "Team", text), "clients.xls"),
        })
        {
            using var content = new MemoryStream(file);
            var receipt = await work.Receiver().ReceiveAsync(new WorkbookFile(name, content), new SubmissionRequest("SYN-A", null, null), CancellationToken.None);

            Assert.True(receipt.Ended is { Status: SubmissionStatus.Rejected }, $"{name} with {text} was taken in.");
            Assert.Contains(receipt.Ended.Findings, finding => FindingKinds.IsPersonalData(finding.Kind));
            IsNotIn(text, ReportText.Render(receipt.Ended) + ReportJson.Render(receipt.Ended));
        }

        await IsNowhereAsync(work, text);
    }

    [Theory]
    [InlineData(Number)]
    [InlineData(Name)]
    [InlineData("a.person@example.org")]
    [InlineData("E1 6AN")]
    public async Task Outside_of_matched_cells_it_goes_no_further_than_the_encrypted_file(string text)
    {
        await using var work = await WorkBench.CreateAsync();
        var book = A.Workbook().Sheet("Clients").Row(text, "and more").Row("About " + text)
            .Row("Client ID", "Site", "Referral date", text, "Remarks").Row("C-001", "SYN-A1", new DateOnly(2022, 5, 3), text, $"see {text}")
            .Sheet(text).Row(text, "x").Row("y", text)
            .Sheet("Hidden").Hidden().Row("Note", "Name").Row(text, text)
            .ToRaw().Part("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{text}</dc:creator></cp:coreProperties>")
            .Part("xl/comments1.xml", $"<comments xmlns=\"{RawWorkbook.Main}\"><authors><author>{text}</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>{text}</t></text></comment></commentList></comments>").ToBytes();
        using var content = new MemoryStream(book);
        var name = $"{text.Replace(' ', '_')}.xlsx";

        var receipt = await work.Receiver().ReceiveAsync(new WorkbookFile(name, content), new SubmissionRequest("SYN-A", null, null), CancellationToken.None);
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);

        var id = Assert.NotNull(receipt.SubmissionId);
        Assert.Equal(SubmissionStatus.Accepted, (await work.Bench.Stored(id)).Status);
        content.Position = 0;
        var check = await work.Bench.Ingestion().CheckAsync(new WorkbookFile(name, content), new SubmissionRequest("SYN-A", null, null), null, CancellationToken.None);
        IsNotIn(text, ReportText.Render(check) + ReportJson.Render(check) + string.Join('\n', work.Kept.Read(id, "SYN-A")));
        await IsNowhereAsync(work, text);
    }

    [Theory]
    [InlineData("Data to")]
    [InlineData("Site")]
    [InlineData("All clients")]
    public async Task In_a_labelled_cell_it_refuses_the_file(string label)
    {
        await using var work = await WorkBench.CreateAsync();
        var receipt = await work.Receive(A.Workbook().Sheet("Clients").Row(label, Number).Row("Client ID", "Site", "Referral date").Row("C-001", "SYN-A1", new DateOnly(2022, 5, 3)).ToBytes());

        Assert.Equal(SubmissionStatus.Rejected, receipt.Ended?.Status);
        await IsNowhereAsync(work, Number);
    }

    [Fact]
    public async Task A_name_at_the_end_of_a_long_text_is_found()
    {
        await using var work = await WorkBench.CreateAsync();
        var note = string.Join(' ', Enumerable.Range(1, 90).Select(_ => "during")) + " spring " + Name;
        var receipt = await work.Receive(A.Workbook().Sheet("Context").Row("Site", "From", "Kind", "Note").Row("SYN-A1", new DateOnly(2023, 1, 1), "other", note).ToBytes());

        Assert.Equal(SubmissionStatus.Rejected, receipt.Ended?.Status);
        await IsNowhereAsync(work, Name);
    }

    [Theory]
    [InlineData("{ \"sites\": { \"SYN-A1\": \"943 476 5919\" } }")]
    [InlineData("{ // Sarah Jones knows\n \"sites\": { } }")]
    [InlineData("{ \"headings\": { \"Team\": \"a.person@example.org\" } }")]
    [InlineData("{ \"sites\": { \"SYN-A1\": \"\\u0039434765919\" } }")]
    [InlineData("{ \"yesNo\": { \"yes\": \"E1 6AN\" } }")]
    public void A_mapping_that_holds_it_is_refused_and_not_repeated(string text)
    {
        Assert.Null(MappingReader.Read(text, out var faults));
        var fault = Assert.Single(faults);
        Assert.StartsWith("The mapping holds a", fault.What, StringComparison.Ordinal);
        foreach (var words in new[] { "943", "Sarah", "person@", "6AN" }) Assert.DoesNotContain(words, fault.What + fault.Remedy + fault.Field, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_inbox_whose_name_identifies_someone_gets_a_text_under_another_name()
    {
        await using var work = await WorkBench.CreateAsync();
        var inbox = work.Inbox();
        Task<IReadOnlyList<string?>> Look() => inbox.RunAsync(fault => Assert.Fail(fault.ToString()), CancellationToken.None);
        await Look();
        var folder = Path.Combine(work.Folders.Inbox, "SYN-A");
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{Name} {Number}.xlsx"), IngestionBench.Clients(new ClientCells()));
        await Look();
        await Look();
        await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        await Look();

        Assert.Equal(SubmissionStatus.Accepted, await work.Bench.Query(context => context.Submissions.OrderBy(row => row.Sequence).Select(row => row.Status).LastAsync()));
        var text = Assert.Single(Directory.EnumerateFiles(folder, "*.report.txt"));
        Assert.DoesNotContain("Jones", Path.GetFileName(text), StringComparison.Ordinal);
        await IsNowhereAsync(work, Name);
        await IsNowhereAsync(work, Number);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(work.Bench.Database.Folder, "*", SearchOption.AllDirectories), path => path.Contains("Jones", StringComparison.Ordinal));
    }

    private static byte[] Label(string first, string second, string third, string fourth, string text)
    {
        using var stream = new XlsBuilder().Label(0, 0, first).Label(0, 1, second).Label(0, 2, third).Label(0, 3, fourth)
            .Label(1, 0, "C-001").Label(1, 1, "SYN-A1").Label(1, 2, "2022-05-03").Label(1, 3, text).ToStream();
        return stream.ToArray();
    }

    private static void IsNotIn(string text, string words) => Assert.DoesNotContain(text, words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Every file below the database's folder, byte by byte, in the encodings that text is kept in.</summary>
    private static async Task IsNowhereAsync(WorkBench work, string text)
    {
        foreach (var path in Directory.EnumerateFiles(work.Bench.Database.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is not (".lock" or ".lane")))
        {
            using var bytes = new MemoryStream();
            await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)) await file.CopyToAsync(bytes);
            Assert.All([Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode], encoding =>
                Assert.True(bytes.ToArray().AsSpan().IndexOf(encoding.GetBytes(text)) < 0, $"It is in {Path.GetFileName(path)}."));
        }
    }
}
