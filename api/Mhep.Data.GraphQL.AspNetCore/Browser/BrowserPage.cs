using System.Text;
using Mhep.Data.GraphQL.AspNetCore.Responses;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Mhep.Data.GraphQL.AspNetCore.Browser;

/// <summary>
/// What a browser gets: the editor for queries that was built into a folder of the host's web root, or, where none was, a
/// page that says how to get it.
/// </summary>
internal sealed class BrowserPage(IWebHostEnvironment environment, GraphQLHttpOptions options)
{
    // Scripts, workers and queries of this server only. The editor's text area styles its lines in the page itself.
    private const string SecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    private const string HtmlType = "text/html; charset=utf-8";
    private const string StartPage = "index.html";

    // The files' names hold a hash of their content.
    private const string KeptForever = "public, max-age=31536000, immutable";

    private static readonly string[] OperationParameters = ["query", "id", "documentId", "doc_id", "extensions"];

    private readonly FileExtensionContentTypeProvider _contentTypes = new();
    private readonly ResponseSender _sender = new(options);

    /// <summary>Whether a GET request comes from a person who opened the address, not from a program that asks something.</summary>
    public bool IsWantedBy(HttpRequest request) =>
        options.ServeBrowserPage
        && MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var accepted)
        && accepted.Any(range => range.MediaType.Equals(MediaTypes.Html, StringComparison.OrdinalIgnoreCase) && range.Quality is not 0)
        && !OperationParameters.Any(request.Query.ContainsKey);

    /// <summary>Sends the page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="filesAddress">Address below which <see cref="SendFileAsync"/> serves the page's files, without a slash at the end.</param>
    public async Task SendAsync(HttpContext http, string filesAddress)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"{options.BrowserFolder}/{StartPage}");
        var html = file.Exists
            ? (await ReadTextAsync(file, http.RequestAborted)).Replace("<head>", $"<head><base href=\"{filesAddress}/\">", StringComparison.Ordinal)
            : MissingPage();
        http.Response.Headers.ContentSecurityPolicy = SecurityPolicy;
        http.Response.Headers.CacheControl = "no-cache";
        using var body = new PooledBuffer(Encoding.UTF8.GetMaxByteCount(html.Length));
        body.Advance(Encoding.UTF8.GetBytes(html, body.GetSpan()));
        await _sender.SendAsync(http, body, StatusCodes.Status200OK, HtmlType);
    }

    /// <summary>Sends one of the page's files.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">The file's path in the page's folder.</param>
    public async Task SendFileAsync(HttpContext http, string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"{options.BrowserFolder}/{path}");
        if (!file.Exists || file.IsDirectory || !_contentTypes.TryGetContentType(path, out var contentType))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers.CacheControl = KeptForever;
        using var body = new PooledBuffer((int)file.Length + 1);
        await using var content = file.CreateReadStream();
        int read;
        while ((read = await content.ReadAsync(body.GetMemory(), http.RequestAborted)) > 0)
            body.Advance(read);
        await _sender.SendAsync(http, body, StatusCodes.Status200OK, contentType);
    }

    private string MissingPage() => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>GraphQL</title></head>
        <body>
        <h1>GraphQL</h1>
        <p>Queries go to this address by POST or GET. The schema as text is at this address followed by <code>?sdl</code>.</p>
        <p>This server was built without the editor for queries. To get it:</p>
        <pre>{System.Net.WebUtility.HtmlEncode(options.BrowserBuildHint)}</pre>
        </body>
        </html>
        """;

    private static async Task<string> ReadTextAsync(IFileInfo file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
