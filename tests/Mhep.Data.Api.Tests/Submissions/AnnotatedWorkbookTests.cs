using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>The workbook sent back over HTTP with what was found in it: to its sender, for a day.</summary>
public sealed class AnnotatedWorkbookTests : IAsyncLifetime
{
    private const string Address = "query($id: ID!) { node(id: $id) { ... on Submission { status annotatedWorkbook } } }";

    private TestServer _server = null!;
    private HttpClient _sender = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.ListSitesAsync();
        _sender = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" }));
    }

    public async Task DisposeAsync()
    {
        _sender.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task It_marks_every_cell_also_those_that_no_report_lists()
    {
        var id = await HandIn(Dates(rows: 150));

        using var answer = await _sender.GetAsync(new Uri(await AddressOf(_sender, id) ?? "", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("return-annotated.xlsx", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var parts = await PartsOf(await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains("name=\"Findings\"", parts["xl/workbook.xml"], StringComparison.Ordinal);
        var comments = parts.Single(part => part.Key.StartsWith("xl/comments", StringComparison.Ordinal)).Value;
        Assert.Equal(150, Regex.Count(comments, "<comment ref=\"C[0-9]+\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains(parts.Values, part => part.Contains("CLIENT-0149", StringComparison.Ordinal));
    }

    [Fact]
    public async Task To_all_others_it_is_not_there_and_neither_is_its_address()
    {
        var id = await HandIn(Dates(rows: 1));
        var path = await AddressOf(_sender, id);
        var nobodys = await Fetched(_sender, $"/submissions/{Guid.NewGuid():D}/annotated.xlsx");

        Assert.Equal(HttpStatusCode.NotFound, nobodys.Status);
        foreach (var scope in new KeyScope[]
        {
            new() { Role = Role.Provider, Provider = "SYN-B" },
            new() { Role = Role.Programme },
            new() { Role = Role.Peer },
            new() { Role = Role.Evaluator, Study = "a" },
            new() { Role = Role.Administrator },
        })
        {
            using var other = _server.ClientOf(await _server.MakeKeyAsync(scope));
            Assert.Equal(nobodys, await Fetched(other, path!));
            if (scope.Role == Role.Programme) Assert.Null(await AddressOf(other, id));
            else Assert.Null((await other.AskAsync(Address, new { id }))["node"]);
        }

        using var unknown = _server.ClientOf(null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Fetched(unknown, path!)).Status);
    }

    [Fact]
    public async Task What_the_programme_sent_for_several_providers_it_gets_back()
    {
        var file = A.Workbook().Sheet("Clients").Row("Data to", new DateOnly(2023, 12, 31)).Row().Row("Client ID", "Site", "Referral date")
            .Row("C-1", "SYN-A1", "last spring").Row("C-2", "SYN-B1", "last spring").ToBytes();
        var id = (string)(await _server.EndOfAsync((string)(await _server.Client.SubmitAsync(file))["submission"]!["id"]!))["id"]!;

        Assert.Equal(HttpStatusCode.OK, (await Fetched(_server.Client, (await AddressOf(_server.Client, id))!)).Status);
    }

    [Fact]
    public async Task When_the_file_has_left_the_spool_there_is_none()
    {
        var id = await HandIn(Dates(rows: 1));
        var path = (await AddressOf(_sender, id))!;
        Assert.Equal(HttpStatusCode.OK, (await Fetched(_sender, path)).Status);
        var file = Guid.ParseExact(Encoding.UTF8.GetString(Convert.FromBase64String(id)).Split(':')[1], "D").ToString("N");
        File.Delete(Path.Combine(_server.Database.Folder, "spool", file + ".sealed"));

        Assert.Null(await AddressOf(_sender, id));
        Assert.Equal(await Fetched(_sender, $"/submissions/{Guid.NewGuid():D}/annotated.xlsx"), await Fetched(_sender, path));
    }

    [Fact]
    public async Task Of_other_files_than_xlsx_there_is_none()
    {
        var id = await HandIn(Encoding.UTF8.GetBytes("Client ID,Site,Referral date\nC-1,SYN-A1,last spring\n"), "return.csv");

        Assert.Null(await AddressOf(_sender, id));
    }

    /// <summary>Clients each of whose referral dates needs fixing.</summary>
    private static byte[] Dates(int rows)
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Data to", new DateOnly(2023, 12, 31)).Row().Row("Client ID", "Site", "Referral date");
        for (var row = 0; row < rows; row++) sheet.Row(string.Create(CultureInfo.InvariantCulture, $"CLIENT-{row:0000}"), "SYN-A1", "last spring");
        return sheet.ToBytes();
    }

    private static async Task<Dictionary<string, string>> PartsOf(byte[] file)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            parts.Add(entry.FullName, await reader.ReadToEndAsync());
        }

        return parts;
    }

    private async Task<string> HandIn(byte[] file, string name = "return.xlsx")
    {
        var end = await _server.EndOfAsync((string)(await _sender.SubmitAsync(file, name: name))["submission"]!["id"]!);
        Assert.Equal("REJECTED", (string?)end["status"]);
        return (string)end["id"]!;
    }

    private static async Task<string?> AddressOf(HttpClient client, string id) => (string?)(await client.AskAsync(Address, new { id }))["node"]!["annotatedWorkbook"];

    private static async Task<(HttpStatusCode Status, string Body, string? Type)> Fetched(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var body = answer.StatusCode == HttpStatusCode.OK ? "" : await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, body, answer.Content.Headers.ContentType?.ToString());
    }
}
