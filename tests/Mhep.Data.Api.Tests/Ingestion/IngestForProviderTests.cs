using System.Text.Json.Nodes;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Ingestion;

/// <summary>`mhep ingest --provider`: a file is read as that provider's, whose sites alone are there.</summary>
public sealed class IngestForProviderTests
{
    [Fact]
    public async Task A_file_is_taken_for_the_provider_whose_site_it_is_and_for_no_other()
    {
        await using var database = await TestDatabase.CreateAsync();
        await IngestAsync(database, Uploads.Sites());

        var others = await IngestAsync(database, Uploads.Clients("C-001"), "SYN-B");
        var own = await IngestAsync(database, Uploads.Clients("C-001"), "syn-a");

        Assert.Equal((ExitCodes.Rejected, ExitCodes.Success), (others.ExitCode, own.ExitCode));
        var finding = JsonNode.Parse(others.Output)!["findings"]!.AsArray().First(one => (string?)one!["severity"] == "ERROR");
        Assert.Equal("unknown-site", (string?)finding!["code"]);
        Assert.Equal(1, (int?)JsonNode.Parse(own.Output)!["rowsAccepted"]);
    }

    [Fact]
    public async Task The_site_of_another_provider_reads_like_one_that_is_not_there()
    {
        await using var database = await TestDatabase.CreateAsync();
        await IngestAsync(database, Uploads.Sites());

        var others = await IngestAsync(database, Uploads.Clients("C-001"), "SYN-B");
        var nobodys = await IngestAsync(database, Uploads.Clients("C-001"), "NOBODY");

        Assert.Equal(JsonNode.Parse(nobodys.Output)!["findings"]!.ToJsonString(), JsonNode.Parse(others.Output)!["findings"]!.ToJsonString());
    }

    private static async Task<CommandRun> IngestAsync(TestDatabase database, byte[] file, string? provider = null)
    {
        var path = Path.Combine(database.Folder, "return.xlsx");
        await File.WriteAllBytesAsync(path, file);
        string[] arguments = ["ingest", path, "--json", "--database", database.Database.ConnectionString];
        return await CommandRun.Of(provider is null ? arguments : [.. arguments, "--provider", provider]);
    }
}
