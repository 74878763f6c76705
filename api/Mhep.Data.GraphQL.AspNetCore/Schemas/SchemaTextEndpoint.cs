using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.AspNetCore.Responses;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Printing;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore.Schemas;

/// <summary>Serves the schema as text: the whole of it, or the types that are asked for.</summary>
internal sealed class SchemaTextEndpoint
{
    private const string Types = "types";
    private const string ContentType = "application/graphql; charset=utf-8";

    // Newer tools take @deprecated to be allowed in more places than the specification says. They are told where it is not;
    // where it is, older ones could not read the name of the place.
    private static readonly SchemaPrintOptions Printing = new()
    {
        SpecifiedDirectives = directive => directive.Name == "deprecated" && !directive.Locations.Any(location => location.IsDraft()),
    };

    private readonly Schema _schema;
    private readonly ResponseSender _sender;
    private readonly Lazy<byte[]> _whole;
    private readonly Lazy<string> _wholeTag;

    /// <summary>Prepares to serve a schema; its text is made when it is first asked for.</summary>
    public SchemaTextEndpoint(Executor executor, GraphQLHttpOptions options)
    {
        _schema = executor.Schema;
        _sender = new ResponseSender(options);
        _whole = new(() => Encoding.UTF8.GetBytes(SchemaPrinter.Print(_schema, Printing) + "\n"));
        _wholeTag = new(() => $"\"{Convert.ToHexStringLower(SHA256.HashData(_whole.Value))}\"");
    }

    /// <summary>Answers a GET or HEAD request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            if (http.Request.Query.TryGetValue(Types, out var types))
                await SendTypesAsync(http, types.ToString());
            else
                await SendWholeAsync(http);
        }
        catch (RejectedRequestException rejected)
        {
            await _sender.SendAsync(http, rejected, AcceptedFormats.Read(http.Request.Headers.Accept) ?? AcceptedFormats.All);
        }
    }

    private async Task SendWholeAsync(HttpContext http)
    {
        http.Response.Headers.ETag = _wholeTag.Value;
        if (http.Request.Headers.IfNoneMatch.ToString() == _wholeTag.Value)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await SendAsync(http, _whole.Value);
    }

    private async Task SendTypesAsync(HttpContext http, string names)
    {
        var wanted = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        if (wanted.Length == 0)
            throw RejectedRequestException.Malformed(ErrorCodes.SchemaTypesEmpty, "The parameter \"types\" names no type.");
        await SendAsync(http, Encoding.UTF8.GetBytes(string.Join("\n\n", wanted.Select(name => SchemaPrinter.Print(Find(name)))) + "\n"));
    }

    private NamedType Find(string name)
    {
        if (!name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') || char.IsAsciiDigit(name[0]))
            throw RejectedRequestException.Malformed(ErrorCodes.SchemaTypeNameInvalid, "The parameter \"types\" holds what is no name.");
        return _schema.GetType(name) ?? throw new RejectedRequestException(
            StatusCodes.Status404NotFound,
            new GraphQLError($"The schema has no type \"{name}\".").WithCode(ErrorCodes.SchemaTypeNotFound));
    }

    private async Task SendAsync(HttpContext http, byte[] text)
    {
        using var body = new PooledBuffer(text.Length);
        body.Write(text);
        await _sender.SendAsync(http, body, StatusCodes.Status200OK, ContentType);
    }
}
