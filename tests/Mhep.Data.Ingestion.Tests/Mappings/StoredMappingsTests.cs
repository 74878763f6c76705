using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Ingestion.Tests.Loading;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Mappings;

/// <summary>Mappings as they are stored for providers, and the submissions that name them.</summary>
public sealed class StoredMappingsTests : IAsyncLifetime
{
    private readonly FixedTime _time = new() { Now = new DateTimeOffset(2024, 1, 15, 9, 0, 0, TimeSpan.Zero) };
    private TestDatabase _database = null!;
    private WorkbookIngestion _ingestion = null!;
    private ProviderMappings _mappings = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _ingestion = new WorkbookIngestion(
            _database, new SqliteBulkInsert(), ClientIdentity.Beside(_database.Database.FilePath), IngestionLimits.Default, _time);
        _mappings = new ProviderMappings(_database, new SqliteBulkInsert(), _time);
        await Ingest(A.Workbook().Sheet("Sites")
            .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
            .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1)), null);
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task A_provider_s_files_are_read_with_its_newest_mapping_and_say_which()
    {
        Assert.Equal(SubmissionStatus.Rejected, (await Ingest(Return(), "SYN-A")).Status);
        Assert.Equal(1, await _mappings.SetAsync("syn-a", Mapping("Case"), default));
        Assert.Equal(2, await _mappings.SetAsync("SYN-A", Mapping("Fall"), default));

        var report = await Ingest(Return(), "SYN-A");

        Assert.Equal(SubmissionStatus.Accepted, report.Status);
        await using var context = _database.CreateDbContext();
        Assert.Equal(Mapping("Fall").Sha256, (await context.Submissions.SingleAsync(row => row.Id == report.SubmissionId)).MappingSha256);
        Assert.Equal(SubmissionStatus.Rejected, (await Ingest(Return(), null)).Status);
    }

    [Fact]
    public async Task A_mapping_given_with_the_file_comes_first_and_is_kept_so_that_the_file_can_be_read_again()
    {
        await _mappings.SetAsync("SYN-A", Mapping("Case"), default);

        var report = await Ingest(Return(), "SYN-A", Mapping("Fall"));

        Assert.Equal(SubmissionStatus.Accepted, report.Status);
        await using var context = _database.CreateDbContext();
        var named = (await context.Submissions.SingleAsync(row => row.Id == report.SubmissionId)).MappingSha256;
        var text = (await context.StoredMappings.SingleAsync(row => row.Sha256 == named)).Text;
        var again = await Ingest(Return(), "SYN-A", MappingReader.Read(text, out _));
        Assert.Equal((0, 0, report.SubmissionId), (again.Added, again.Changed, again.DuplicateOf));
    }

    [Fact]
    public async Task Versions_are_added_and_never_changed_and_removing_is_one_more()
    {
        Assert.Equal(1, await _mappings.SetAsync("SYN-A", Mapping("Case"), default));
        Assert.Equal(1, await _mappings.SetAsync("SYN-A", Mapping("Case"), default));
        Assert.Equal(2, await _mappings.SetAsync("SYN-A", null, default));
        Assert.Equal(3, await _mappings.SetAsync("SYN-A", Mapping("Case"), default));

        var versions = await _mappings.VersionsAsync("SYN-A", default);
        Assert.Equal([(3, Mapping("Case").Sha256), (2, null), (1, Mapping("Case").Sha256)], versions!.Select(version => (version.Number, version.MappingSha256)));
        Assert.Equal(Mapping("Case").Sha256, (await _mappings.InForceAsync("SYN-A", default))!.Sha256);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_has_none_and_is_given_none()
    {
        Assert.Null(await _mappings.SetAsync("SYN-Z", Mapping("Case"), default));
        Assert.Null(await _mappings.VersionsAsync("SYN-Z", default));
        Assert.Null(await _mappings.InForceAsync("SYN-Z", default));
    }

    [Fact]
    public async Task A_check_with_a_mapping_says_what_the_submission_says()
    {
        await _mappings.SetAsync("SYN-A", Mapping("Fall"), default);
        using var content = Return().ToStream();
        var check = await _ingestion.CheckAsync(new WorkbookFile("a.xlsx", content), new SubmissionRequest("SYN-A", null, null), null, default);

        var report = await Ingest(Return(), "SYN-A");

        Assert.Equal(
            Reports.ReportJson.Render(report with { SubmissionId = null, ReceivedAt = null, Status = check.Status }),
            Reports.ReportJson.Render(check));
    }

    private static WorkbookBuilder.SheetBuilder Return() => A.Workbook().Sheet("Clients")
        .Row("Data from", new DateOnly(2022, 1, 1), "Data to", new DateOnly(2022, 12, 31))
        .Row("Fall", "Referral date", "Employed at referral", "Age").Row("C-001", new DateOnly(2022, 5, 3), "no", 30);

    private static ProviderMapping Mapping(string ownId) => MappingReader.Read($$"""{ "headings": { "Client ID": "{{ownId}}" } }""", out _)!;

    private async Task<Reports.IngestionReport> Ingest(WorkbookBuilder.SheetBuilder workbook, string? provider, ProviderMapping? mapping = null)
    {
        using var content = workbook.ToStream();
        return await _ingestion.IngestAsync(new WorkbookFile("a.xlsx", content), new SubmissionRequest(provider, null, null) { Mapping = mapping }, null, default);
    }
}
