using System.Text;
using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Ingestion.Tests.Binary;
using Mhep.Data.Ingestion.Tests.Jobs;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Erasures;

/// <summary>Whoever was erased stays out: in whatever form the id comes again, and whichever older file counts again.</summary>
public sealed class ErasedComesAgainTests
{
    private const string Person = "C-77001";

    public static TheoryData<string> Forms => ["spelt otherwise", "comma", "semicolon", "xls", "xlsb", "jobs alone", "a heading of their own", "the programme's file"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task In_whatever_form_the_id_comes_again_the_row_is_left_out_and_nothing_of_it_is_said(string form)
    {
        await using var work = await ErasedAsync();

        var id = await SendAsync(work, form);

        var stored = await work.Bench.Stored(id);
        var findings = await work.Bench.Query(context => context.Findings.AsNoTracking().Where(finding => finding.SubmissionId == id).ToListAsync());
        Assert.True(stored.Status is SubmissionStatus.Accepted or SubmissionStatus.AwaitingConfirmation, string.Join('\n', findings.Select(finding => finding.Message)));
        var found = Assert.Single(findings, finding => finding.Code == FindingKinds.ErasedClient.Code);
        Assert.Null(found.CellText);
        Assert.Equal(0, await work.Bench.Query(context => context.Clients.CountAsync(client => client.ProviderId == 1 && !context.Episodes.Any(row => row.ClientId == client.Id))));
        Assert.DoesNotContain(await OwnIdsAsync(work, "SYN-A"), own => own.Equals(Person, StringComparison.OrdinalIgnoreCase));
        foreach (var owner in new[] { "SYN-A", null })
            Assert.DoesNotContain(work.Kept.Read(id, owner), row => row.Contains("77001", StringComparison.Ordinal));
        foreach (var path in Directory.EnumerateFiles(work.Bench.Database.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is not (".lock" or ".lane")))
        {
            using var bytes = new MemoryStream();
            await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)) await file.CopyToAsync(bytes);
            Assert.True(bytes.ToArray().AsSpan().IndexOf("77001"u8) < 0, path);
        }
    }

    [Fact]
    public async Task An_older_file_that_counts_again_or_is_confirmed_late_does_not_bring_the_person_back()
    {
        await using var work = await WorkBench.CreateAsync();
        await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = Person }, new ClientCells { Id = "C-2" }, new ClientCells { Id = "C-3" }));
        var withdrawn = await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = Person, Team = "North" }, new ClientCells { Id = "C-2" }, new ClientCells { Id = "C-3" }));
        var waiting = await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = Person, Team = "South" }));
        Assert.Equal(SubmissionStatus.AwaitingConfirmation, (await work.Bench.Stored(waiting)).Status);

        var report = await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);
        Assert.True(report.IsProven, ErasureReportText.Render(report));
        var decisions = new SubmissionDecisions(work.Bench.Database, new SqliteBulkInsert(), work.Bench.Database.Audit, work.Bench.Time);
        Assert.Equal(DecisionOutcome.Done, (await decisions.WithdrawAsync(withdrawn, AuditActor.Worker, "sent by mistake", CancellationToken.None)).Outcome);
        await decisions.ConfirmAsync(waiting, AuditActor.Worker, CancellationToken.None);

        Assert.DoesNotContain(Person, await OwnIdsAsync(work, "SYN-A"));
        Assert.Equal(0, await work.Bench.Query(context => context.Episodes.CountAsync(row => !context.Clients.Any(client => client.Id == row.ClientId))));
        Assert.Equal(0, await work.Bench.Query(context => context.Episodes.CountAsync(row => row.Team == "North" || row.Team == "South")));
    }

    [Fact]
    public async Task Somebody_at_two_providers_is_erased_at_each_by_itself()
    {
        await using var work = await WorkBench.CreateAsync();
        await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = Person }, new ClientCells { Id = "C-2" }));
        await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = Person, Site = "SYN-B1", Specialist = "ES-11" }), "SYN-B");

        var first = await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);
        Assert.Equal((true, 1), (first.IsProven, (await OwnIdsAsync(work, "SYN-B")).Count));
        var second = await work.Erasure().EraseAsync("SYN-B", Person, CancellationToken.None);

        Assert.True(second.IsProven, ErasureReportText.Render(second));
        Assert.Equal((1, 0), ((await OwnIdsAsync(work, "SYN-A")).Count, (await OwnIdsAsync(work, "SYN-B")).Count));
        var tombstones = await work.Bench.Query(context => context.Erasures.Select(erasure => erasure.Tombstone).ToListAsync());
        Assert.False(tombstones[0].AsSpan().SequenceEqual(tombstones[1]));
    }

    private static async Task<WorkBench> ErasedAsync()
    {
        var work = await WorkBench.CreateAsync();
        await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = Person }.WithJob(), new ClientCells { Id = "C-2" }.WithJob(), new ClientCells { Id = "C-3" }));
        Assert.True((await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None)).IsProven);
        return work;
    }

    private static async Task<Guid> SendAsync(WorkBench work, string form)
    {
        string[] headings = ["Client ID", "Site", "Employment Specialist", "Referral date"];
        string[][] rows = [[Person, "SYN-A1", "ES-01", "2022-05-03"], ["C-2", "SYN-A1", "ES-01", "2022-05-03"], ["C-3", "SYN-A1", "ES-01", "2022-05-03"]];
        byte[] Csv(char separator) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(headings).Select(row => string.Join(separator, row))));
        return form switch
        {
            "spelt otherwise" => await TakeInAsync(work, IngestionBench.Clients(new ClientCells { Id = "\u00A0 c-77001\u200B " }, new ClientCells { Id = "C-2" }, new ClientCells { Id = "C-3" })),
            "comma" => await TakeInAsync(work, Csv(','), "clients.csv"),
            "semicolon" => await TakeInAsync(work, Csv(';'), "clients.csv"),
            "xls" => await TakeInAsync(work, Xls([headings, .. rows]), "clients.xls"),
            "xlsb" => await TakeInAsync(work, rows.Aggregate(new XlsbBuilder().Row([.. headings]), (sheet, row) => sheet.Row([.. row])).ToBytes(), "clients.xlsb"),
            "jobs alone" => await TakeInAsync(work, A.Workbook().Sheet("Jobs").Row("Client ID", "Site", "Job start date").Row(Person, "SYN-A1", new DateOnly(2022, 9, 1)).Row("C-2", "SYN-A1", new DateOnly(2022, 9, 1)).ToBytes()),
            "a heading of their own" => await TakeInAsync(
                work,
                A.Workbook().Sheet("Clients").Row("Our number", "Site", "Referral date").Row(Person, "SYN-A1", new DateOnly(2022, 5, 3)).Row("C-2", "SYN-A1", new DateOnly(2022, 5, 3)).ToBytes(),
                mapping: MappingReader.Read("""{ "headings": { "Client ID": "Our number" } }""", out _)),
            _ => await TakeInAsync(work, IngestionBench.Clients(new ClientCells { Id = Person }, new ClientCells { Id = "C-2" }), provider: null),
        };
    }

    private static async Task<Guid> TakeInAsync(WorkBench work, byte[] file, string name = "clients.xlsx", ProviderMapping? mapping = null, string? provider = "SYN-A")
    {
        using var content = new MemoryStream(file);
        var receipt = await work.Receiver().ReceiveAsync(new WorkbookFile(name, content), new SubmissionRequest(provider, null, null) { Mapping = mapping }, CancellationToken.None);
        Assert.True(receipt.IsQueued, receipt.Refusal?.Summary ?? receipt.Ended?.Status.ToString());
        await work.Worker().RunLaneAsync(provider, CancellationToken.None);
        return receipt.SubmissionId!.Value;
    }

    private static byte[] Xls(string[][] rows)
    {
        var book = new XlsBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++) book.Label(row, column, rows[row][column]);
        }

        using var stream = book.ToStream();
        return stream.ToArray();
    }

    private static async Task<List<string>> OwnIdsAsync(WorkBench work, string provider)
    {
        using var keys = work.Identity.KeysOf(provider, clientsStored: true);
        var clients = await work.Bench.Query(context => context.Clients.AsNoTracking().Where(client => context.Providers.Any(row => row.Id == client.ProviderId && row.Code == provider)).ToListAsync());
        return clients.ConvertAll(client => keys.Decrypt(client.OwnIdEncrypted, client.Id));
    }
}
