using System.Net.Http.Headers;
using System.Text;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class UploadTests
{
    private const string One = """{"query":"mutation($f: Upload!) { upload(file: $f) }","variables":{"f":null}}""";
    private const string Many = """{"query":"mutation($f: [Upload!]!) { uploadAll(files: $f) }","variables":{"f":[null,null]}}""";
    private static readonly (string, string) Preflight = ("GraphQL-Preflight", "1");

    [Fact]
    public async Task A_file_takes_the_place_of_a_variable()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await Send(server, [("operations", One), ("map", """{"0":["variables.f"]}""")], [("0", "a.txt", "Some text")]);

        Assert.Equal((200, """{"data":{"upload":"a.txt (text/plain, 9): Some text"}}"""), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Files_take_places_in_a_list_whatever_their_order()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await Send(
            server,
            [("operations", Many), ("map", """{"first":["variables.f.1"],"second":["variables.f.0"]}""")],
            [("first", "1.txt", "one"), ("second", "2.txt", "two")]);

        Assert.Equal("""{"data":{"uploadAll":"2.txt (text/plain, 3): two; 1.txt (text/plain, 3): one"}}""", reply.Text);
    }

    [Fact]
    public async Task A_file_may_take_several_places_and_be_larger_than_memory_is_kept_for()
    {
        await using var server = await LibraryServer.StartAsync();
        var large = new string('x', 300_000);

        var reply = await Send(server, [("operations", Many), ("map", """{"0":["variables.f.0","variables.f.1"]}""")], [("0", "l.txt", large)]);

        await server.DisposeAsync();
        Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), "upload-*"));
        var text = $"l.txt (text/plain, 300000): {new string('x', 40)}";
        Assert.Equal($$$"""{"data":{"uploadAll":"{{{text}}}; {{{text}}}"}}""", reply.Text);
    }

    [Fact]
    public async Task Each_request_of_an_array_may_bring_files()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MaxBatchSize = 2 });

        var reply = await Send(
            server,
            [("operations", $"[{One},{One}]"), ("map", """{"0":["1.variables.f"],"1":["0.variables.f"]}""")],
            [("0", "0.txt", "zero"), ("1", "1.txt", "one")]);

        Assert.Equal(
            """[{"data":{"upload":"1.txt (text/plain, 3): one"}},{"data":{"upload":"0.txt (text/plain, 4): zero"}}]""",
            reply.Text);
    }

    [Theory]
    [InlineData("GraphQL-Preflight", "1", 200)]
    [InlineData("Apollo-Require-Preflight", "true", 200)]
    [InlineData("X-Requested-With", "XMLHttpRequest", 200)]
    [InlineData("GraphQL-Preflight", "", 400)]
    [InlineData("Accept-Language", "en", 400)]
    public async Task A_form_that_a_foreign_page_could_send_is_refused(string header, string value, int status)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, Form([("operations", One), ("map", """{"0":["variables.f"]}""")], [("0", "a", "b")]), (header, value));

        Assert.Equal(status, reply.Status);
        if (status == 400)
            Assert.Equal("HC0077", reply.Code);
    }

    [Theory]
    [InlineData("{}", "HC0034", null)]
    [InlineData(null, "HC0044", One)]
    [InlineData("{", "HC0036", One)]
    [InlineData("[]", "HC0043", One)]
    [InlineData("""{"0":"variables.f"}""", "HC0043", One)]
    [InlineData("""{"0":[7]}""", "HC0043", One)]
    [InlineData("""{"0":[]}""", "HC0037", One)]
    [InlineData("""{"0":["variables.f"],"1":["variables.f"]}""", "HC0038", One)]
    [InlineData("""{"0":["variables.g"]}""", "HC0039", One)]
    [InlineData("""{"0":["variables.f"]}""", "HC0039", """{"query":"{ hello }"}""")]
    [InlineData("""{"0":["variables.f.0"]}""", "HC0040", One)]
    [InlineData("""{"0":["variables.f"]}""", "HC0040", """{"query":"{ hello }","variables":{"f":"taken"}}""")]
    [InlineData("""{"0":["variables.f.2"]}""", "HC0040", Many)]
    [InlineData("""{"0":["variables.f.-1"]}""", "HC0040", Many)]
    [InlineData("""{"0":["variables"]}""", "HC0041", One)]
    [InlineData("""{"0":["variables."]}""", "HC0041", One)]
    [InlineData("""{"0":["query"]}""", "HC0042", One)]
    [InlineData("""{"0":["extensions.f"]}""", "HC0042", One)]
    [InlineData("""{"0":["variables.f"]}""", "HC0012", "{")]
    public async Task What_is_wrong_with_a_form_is_told_by_its_code(string? map, string code, string? operations)
    {
        await using var server = await LibraryServer.StartAsync();
        var fields = new List<(string, string)>();
        if (operations is not null)
            fields.Add(("operations", operations));
        if (map is not null && operations is not null)
            fields.Add(("map", map));

        var reply = await Send(server, [.. fields], [("0", "a.txt", "text")]);

        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task The_map_comes_after_the_operations()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await Send(server, [("map", """{"0":["variables.f"]}"""), ("operations", One)], [("0", "a.txt", "text")]);

        Assert.Equal((400, "HC0035"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=other")]
    public async Task A_form_without_its_boundary_cannot_be_read(string contentType)
    {
        await using var server = await LibraryServer.StartAsync();
        var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{}\r\n--x--"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, content, Preflight);

        Assert.Equal((400, "HC0033"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_form_is_bounded_in_bytes_and_in_files()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MaxRequestBytes = 10_000, MaxFiles = 1 });
        (string, string)[] fields = [("operations", One), ("map", """{"0":["variables.f"]}""")];

        var large = await Send(server, fields, [("0", "a.txt", new string('x', 20_000))]);
        var hidden = await Send(server, fields, [("0", "a.txt", new string('x', 20_000))], ("Transfer-Encoding", "chunked"));
        var several = await Send(server, fields, [("0", "a.txt", "x"), ("1", "b.txt", "y")]);

        Assert.Equal((413, "HC0010"), (large.Status, large.Code));
        Assert.Equal((413, "HC0010"), (hidden.Status, hidden.Code));
        Assert.Equal((400, "HC0033"), (several.Status, several.Code));
    }

    [Fact]
    public async Task Forms_can_be_switched_off()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MaxFiles = 0 });

        var reply = await Send(server, [("operations", One), ("map", """{"0":["variables.f"]}""")], [("0", "a.txt", "text")]);

        Assert.Equal(415, reply.Status);
    }

    private static Task<HttpReply> Send(
        LibraryServer server, (string, string)[] fields, (string, string, string)[] files, params (string, string)[] headers) =>
        server.SendAsync(HttpMethod.Post, "/graphql", null, Form(fields, files), [Preflight, .. headers]);

    private static MultipartFormDataContent Form((string Name, string Value)[] fields, (string Name, string FileName, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (name, fileName, text) in files)
        {
            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            form.Add(file, name, fileName);
        }

        return form;
    }
}
