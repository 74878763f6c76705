using System.Text;
using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>Makes requests over HTTP: sound ones, and such as no client would send.</summary>
internal static class RandomHttpRequest
{
    private static readonly string[] Bodies =
    [
        """{"query":"query Q($n: String = \"x\", $c: Int!) { hello(name: $n) ...F books(count: $c) { title @skip(if: false) pages } } fragment F on Query { a: hello b: __typename }","operationName":"Q","variables":{"n":"é😀","c":3,"l":[1,2.5,-1e3,null,true,{"k":"v"}]},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""",
        """[{"query":"{ hello }"},{"query":"mutation { rename(name: \"x\") }","variables":null},{"id":"known"}]""",
        """{"query":"subscription { count(to: 3) }"}""",
        """{"query":"{ __schema { types { name fields { name type { name ofType { name } } } } } }"}""",
        """{"query":"{ hello ... @defer(label: \"later\") { b: hello } }"}""",
    ];

    private static readonly string[] Accepts =
    [
        "*/*", "application/json", "application/graphql-response+json", "text/event-stream", "multipart/mixed", "text/html",
        "application/json;q=0.5, text/*;q=0.1", ",,;;=", "a/b/c", "*/json", "\"", "application/json; q=abc",
    ];

    private static readonly string[] ContentTypes =
        ["application/json", "application/json; charset=utf-8", "multipart/form-data; boundary=x", "text/plain", "application/json; charset=\"", ";"];

    private static readonly string[] Encodings = ["", "", "", "", "gzip", "br", "identity", "gzip, gzip"];

    private const string Form =
        "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n"
        + """{"query":"mutation($f: Upload!) { upload(file: $f) }","variables":{"f":null}}"""
        + "\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{\"0\":[\"variables.f\"]}\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nSome text\r\n--x--\r\n";

    /// <summary>A request that may be sound, of an odd form, or noise.</summary>
    public static HttpRequestMessage Make(SeededChoice choice)
    {
        var request = choice.OnceIn(4) ? GetOf(choice) : PostOf(choice);
        if (choice.OnceIn(2))
            request.Headers.TryAddWithoutValidation("Accept", choice.OneOf(Accepts));
        if (choice.OnceIn(4))
            request.Headers.TryAddWithoutValidation("Accept-Encoding", choice.OnceIn(2) ? "br, gzip" : ";q=,*;");
        if (choice.OnceIn(4))
            request.Headers.TryAddWithoutValidation("GraphQL-Cost", choice.OnceIn(2) ? "report" : "validate");
        return request;
    }

    private static HttpRequestMessage GetOf(SeededChoice choice)
    {
        string[] names = ["query", "variables", "extensions", "operationName", "id", "sdl", "types"];
        var parameters = Enumerable.Range(0, choice.Between(1, 3)).Select(_ =>
            choice.OneOf(names) + "=" + Uri.EscapeDataString(Encoding.Latin1.GetString(BodyOf(choice, choice.OneOf(Bodies)))));
        var address = "/graphql" + (choice.OnceIn(5) ? "/persisted/x" : string.Empty) + "?" + string.Join('&', parameters);
        return new HttpRequestMessage(HttpMethod.Get, address.Length < 7_000 ? address : address[..7_000].TrimEnd('%', '2', '5'));
    }

    private static HttpRequestMessage PostOf(SeededChoice choice)
    {
        var isForm = choice.OnceIn(3);
        var body = BodyOf(choice, isForm ? Form : choice.OneOf(Bodies));
        var encoding = choice.OneOf(Encodings);
        var content = encoding == "gzip" && choice.OnceIn(2) ? LibraryServer.Gzipped(body) : new ByteArrayContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", isForm ? ContentTypes[2] : choice.OneOf(ContentTypes));
        if (encoding.Length > 0 && !content.Headers.Contains("Content-Encoding"))
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (!choice.OnceIn(5))
            request.Headers.TryAddWithoutValidation("GraphQL-Preflight", "1");
        return request;
    }

    private static byte[] BodyOf(SeededChoice choice, string sound)
    {
        if (choice.OnceIn(8))
        {
            var noise = new byte[choice.Between(0, 399)];
            choice.Fill(noise);
            return noise;
        }

        var bytes = Encoding.UTF8.GetBytes(sound);
        return choice.OnceIn(5) ? bytes : RandomBytes.Mutated(bytes, choice);
    }
}
