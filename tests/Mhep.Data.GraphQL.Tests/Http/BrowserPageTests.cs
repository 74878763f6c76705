using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class BrowserPageTests
{
    private const string Chromium = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Fact]
    public async Task A_browser_is_told_how_to_get_the_editor_where_it_was_not_built()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.GetAsync("/graphql", Chromium);

        Assert.Equal((200, "text/html; charset=utf-8"), (reply.Status, reply.ContentType));
        Assert.Contains("npm ci &amp;&amp; npm run build", reply.Text, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", reply.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_gets_the_editor_that_was_built_with_its_files_below_the_endpoint()
    {
        var root = Directory.CreateTempSubdirectory("mhep-web-");
        var assets = root.CreateSubdirectory("graphiql/assets");
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "graphiql", "index.html"), "<html><head><script src=\"./assets/a.js\"></script></head></html>");
        await File.WriteAllTextAsync(Path.Combine(assets.FullName, "a.js"), "alert(1)");
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "secret.json"), "{}");
        await using var server = await LibraryServer.StartAsync(webRoot: root.FullName);

        var page = await server.GetAsync("/graphql", Chromium);
        var script = await server.GetAsync("/graphql/ui/assets/a.js", "*/*");
        var outside = await server.GetAsync("/graphql/ui/..%2Fsecret.json", "*/*");
        var missing = await server.GetAsync("/graphql/ui/assets/b.js", "*/*");

        Assert.Contains("<head><base href=\"/graphql/ui/\"><script", page.Text, StringComparison.Ordinal);
        Assert.Equal((200, "alert(1)"), (script.Status, script.Text));
        Assert.StartsWith("text/javascript", script.ContentType, StringComparison.Ordinal);
        Assert.Equal((404, 404), (outside.Status, missing.Status));
        root.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/graphql?query=%7Bhello%7D", Chromium)]
    [InlineData("/graphql?query=%7Bhello%7D", "application/json")]
    public async Task An_address_with_a_query_is_answered_to_browsers_too(string address, string accept)
    {
        await using var server = await LibraryServer.StartAsync();

        Assert.Equal("""{"data":{"hello":"Hello world!"}}""", (await server.GetAsync(address, accept)).Text);
    }

    [Fact]
    public async Task A_program_gets_no_page()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.GetAsync("/graphql", "*/*");

        Assert.Equal((400, "HC0013"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task The_page_can_be_switched_off()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { ServeBrowserPage = false });

        Assert.Equal(400, (await server.GetAsync("/graphql", Chromium)).Status);
        Assert.Equal(404, (await server.GetAsync("/graphql/ui/assets/a.js", "*/*")).Status);
    }
}
