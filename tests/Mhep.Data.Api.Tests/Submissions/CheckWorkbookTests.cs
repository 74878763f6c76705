using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>`checkWorkbook`: the report that handing in would give, and nothing else.</summary>
public sealed class CheckWorkbookTests : IAsyncLifetime
{
    private TestServer _server = null!;

    private HttpClient Client => _server.Client;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.ListSitesAsync();
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Theory]
    [InlineData("C-001", "C-002")]
    [InlineData("C-001", "")]
    [InlineData("C-001", "943 476 5919")]
    public async Task A_check_equals_a_submission_but_for_id_time_and_status_and_changes_no_data(string first, string second)
    {
        var file = Uploads.Clients(first, second);
        var before = await _server.Database.HashTablesAsync();
        var check = (await Client.CheckAsync(file))["submission"]!.AsObject();
        Assert.Equal(before, await _server.Database.HashTablesAsync());

        var submission = await _server.EndOfAsync((string)(await Client.SubmitAsync(file))["submission"]!["id"]!);

        Assert.Equal("CHECKED", (string?)check["status"]);
        Assert.Equal(Comparable(submission), Comparable(check));
    }

    [Fact]
    public async Task A_check_is_found_by_its_id_and_in_no_list()
    {
        var check = (await Client.CheckAsync(Uploads.Clients("C-001")))["submission"]!;

        var again = await _server.EndOfAsync((string)check["id"]!);
        var listed = (await Client.AskAsync("{ submissions(first: 50) { nodes { id } } }"))["submissions"]!["nodes"]!.AsArray();

        Assert.Equal(Comparable(check.AsObject()), Comparable(again));
        Assert.Equal((string?)check["id"], (string?)again["id"]);
        Assert.Single(listed); // The list of sites.
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_is_refused_with_a_code()
    {
        var payload = await Client.CheckAsync([]);

        Assert.Equal("file-empty", (string?)payload["errors"]![0]!["code"]);
        Assert.Null(payload["submission"]);
    }

    /// <summary>All that must be equal; whose file it is belongs to the submission.</summary>
    private static string Comparable(JsonObject submission)
    {
        var copy = submission.DeepClone().AsObject();
        foreach (var name in new[] { "id", "status", "provider" }) copy.Remove(name);
        return new JsonObject(copy.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))).ToJsonString();
    }
}
