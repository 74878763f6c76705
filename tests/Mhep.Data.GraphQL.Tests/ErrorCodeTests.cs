using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Tests.CodeFirst;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Validation;
using Mhep.Data.GraphQL.Validation.Rules;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Tests;

/// <summary>Every code of the closed list comes to a client that provokes it, and no code is in the list that nobody can get.</summary>
public sealed class ErrorCodeTests
{
    private const string Upload = """{"query":"mutation($f: Upload!) { upload(file: $f) }","variables":{"f":null}}""";
    private const string Uploads = """{"query":"mutation($f: [Upload!]!) { uploadAll(files: $f) }","variables":{"f":[null]}}""";

    private static readonly GraphQLSchema Small = SchemaBuilder.FromSdl(
        """
        directive @listSize(assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!], requireOneSlicingArgument: Boolean! = true) on FIELD_DEFINITION
        type Query {
          me: Person
          people(first: Int, last: Int): [Person] @listSize(slicingArguments: ["first", "last"])
          find(by: Key): Int
        }
        type Person { name: String! friend: Person }
        input Key @oneOf { id: ID name: String }
        """);

    /// <summary>Documents that provoke a code; those of the code-first schema are written for <see cref="Registry"/>.</summary>
    public static TheoryData<string, string, string?> Documents => new()
    {
        { ErrorCodes.Syntax, "{ me", null },
        { ErrorCodes.InvalidVariable, "query($n: Int) { people(first: $n) { name } }", """{"n":"x"}""" },
        { ErrorCodes.NonNullViolation, "query($n: Int!) { people(first: $n) { name } }", "{}" },
        { ErrorCodes.NonNullViolation, "{ me { name } }", null },
        { ErrorCodes.CostExceeded, "{ people(first: 5000) { name } }", null },
        { ErrorCodes.SlicingArguments, "{ people { name } }", null },
        { ErrorCodes.SlicingArguments, "{ people(first: 1, last: 1) { name } }", null },
        { ErrorCodes.SlicingArguments, "query($n: Int) { people(first: $n) { name } }", """{"n":null}""" },
        { ErrorCodes.OneOfNoneSet, "{ find(by: {}) }", null },
        { ErrorCodes.OneOfNoneSet, "query($by: Key) { find(by: $by) }", """{"by":{}}""" },
        { ErrorCodes.OneOfManySet, "{ find(by: { id: 1, name: \"a\" }) }", null },
        { ErrorCodes.OneOfManySet, "query($by: Key) { find(by: $by) }", """{"by":{"id":1,"name":"a"}}""" },
        { ErrorCodes.OneOfFieldNull, "{ find(by: { id: null }) }", null },
        { ErrorCodes.OneOfFieldNull, "query($by: Key) { find(by: $by) }", """{"by":{"id":null}}""" },
        { ErrorCodes.OneOfVariableNullable, "query($id: ID) { find(by: { id: $id }) }", null },
        { ErrorCodes.FieldCycleTooDeep, "{ me { friend { friend { friend { friend { friend { name } } } } } } }", null },
        { ErrorCodes.IntrospectionTooDeep, "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }", null },
        { ErrorCodes.FieldMergeComparisonsExceeded, $"{{ {string.Concat(Enumerable.Repeat("me { name } ", 600))} }}", null },
    };

    /// <summary>Documents for <see cref="Registry"/>.</summary>
    public static TheoryData<string, string> CodeFirstDocuments => new()
    {
        { ErrorCodes.PageSizeTooLarge, "{ sites(first: 51) { totalCount } }" },
        { ErrorCodes.PageSizeTooSmall, "{ sites(last: -1) { totalCount } }" },
        { ErrorCodes.PagingBoundariesMissing, "{ boundedSites { totalCount } }" },
        { ErrorCodes.FirstMissing, "{ forwardSites { totalCount } }" },
        { ErrorCodes.InvalidCursor, "{ sites(after: \"?\") { totalCount } }" },
        { ErrorCodes.TooManyNodes, $"{{ nodes(ids: [{string.Concat(Enumerable.Repeat("\"a\" ", 51))}]) {{ id }} }}" },
        { ErrorCodes.NotAuthenticated, "{ whisper(to: NOBODY) }" },
        { ErrorCodes.NotAuthorized, "{ whisper(to: STRANGER) }" },
    };

    /// <summary>Requests over HTTP, to be posted as JSON unless they are addresses.</summary>
    public static TheoryData<string, string> HttpRequests => new()
    {
        { ErrorCodes.BadRequest, "[]" },
        { ErrorCodes.RequestTooLarge, new string(' ', 11_000) },
        { ErrorCodes.RequestSyntax, """{"query":"{"}""" },
        { ErrorCodes.InvalidJson, "{" },
        { ErrorCodes.NoQuery, "{}" },
        { ErrorCodes.PersistedOperationNotFound, """{"id":"unknown"}""" },
        { ErrorCodes.SchemaTypesEmpty, "/graphql?sdl&types=" },
        { ErrorCodes.SchemaTypeNameInvalid, "/graphql?sdl&types=1" },
        { ErrorCodes.SchemaTypeNotFound, "/graphql?sdl&types=Gone" },
    };

    /// <summary>Multipart requests: operations and map, either of which may be left out.</summary>
    public static TheoryData<string, string?, string?> Forms => new()
    {
        { ErrorCodes.MultipartOperationsMissing, null, null },
        { ErrorCodes.MultipartMapMissing, Upload, null },
        { ErrorCodes.MultipartMapInvalidJson, Upload, "{" },
        { ErrorCodes.MultipartMapInvalid, Upload, "[]" },
        { ErrorCodes.MultipartPathMissing, Upload, """{"0":[]}""" },
        { ErrorCodes.MultipartFileMissing, Upload, """{"0":["variables.f"],"1":["variables.f"]}""" },
        { ErrorCodes.MultipartVariableNotFound, Upload, """{"0":["variables.g"]}""" },
        { ErrorCodes.MultipartVariableStructureInvalid, Uploads, """{"0":["variables.f.1"]}""" },
        { ErrorCodes.MultipartPathInvalid, Upload, """{"0":["variables."]}""" },
        { ErrorCodes.MultipartPathMustStartWithVariables, Upload, """{"0":["query"]}""" },
    };

    /// <summary>Those that take a fact of their own.</summary>
    private static readonly string[] Single =
    [
        ErrorCodes.Timeout, ErrorCodes.Cancelled, ErrorCodes.IntrospectionNotAllowed, ErrorCodes.NoAcceptableMediaType,
        ErrorCodes.InvalidAcceptHeader, ErrorCodes.OnlyPersistedOperations, ErrorCodes.PreflightHeaderMissing,
        ErrorCodes.MultipartInvalid, ErrorCodes.MultipartFieldsMisordered,
    ];

    [Fact]
    public void Every_code_has_a_test_that_provokes_it()
    {
        var provoked = Documents.Select(row => row[0]).Concat(CodeFirstDocuments.Select(row => row[0]))
            .Concat(HttpRequests.Select(row => row[0])).Concat(Forms.Select(row => row[0])).Cast<string>().Concat(Single);
        var codes = typeof(ErrorCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(codes.Order(), provoked.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_or_its_variables_provoke(string code, string document, string? variables)
    {
        using var executor = new Executor(Small, new ExecutorOptions { Validator = Check });
        using var result = await executor.ExecuteAsync(new ExecutionRequest
        {
            Query = document,
            Variables = variables is null ? null : Dictionary(variables),
            RootValue = new Dictionary<string, object?> { ["me"] = new Dictionary<string, object?>() },
        });

        Assert.Contains(code, result.Errors.Select(error => error.Code));
    }

    [Theory]
    [MemberData(nameof(CodeFirstDocuments))]
    public async Task The_code_first_schema_provokes(string code, string document) => Assert.Equal([code], await AskAsync(document));

    [Theory]
    [MemberData(nameof(HttpRequests))]
    public async Task A_request_provokes(string code, string request)
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MaxRequestBytes = 10_000 });

        var reply = request.StartsWith('/') ? await server.GetAsync(request) : await server.PostAsync(request);

        Assert.Equal(code, reply.Code);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_provokes(string code, string? operations, string? map) => Assert.Equal(code, await PostFormAsync(operations, map));

    [Fact]
    public async Task A_form_in_the_wrong_order_or_with_too_many_files_provokes()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MaxFiles = 1 });
        using var misordered = new MultipartFormDataContent { { new StringContent("{}"), "map" }, { new StringContent(Upload), "operations" } };

        Assert.Equal(ErrorCodes.MultipartFieldsMisordered, await PostAsync(server, misordered));
        using var broken = new StringContent("--y--");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(ErrorCodes.MultipartInvalid, await PostAsync(server, broken));
    }

    [Fact]
    public async Task Headers_and_options_provoke()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions
        {
            Documents = new StoredDocumentOptions { OnlyTrusted = true },
            RequirePreflightHeaderOnGet = true,
        });

        await using var open = await LibraryServer.StartAsync();
        Assert.Equal(ErrorCodes.NoAcceptableMediaType, (await open.PostAsync("""{"query":"subscription { news }"}""", "application/json")).Code);
        Assert.Equal(ErrorCodes.InvalidAcceptHeader, (await server.PostAsync("{}", "unsupported")).Code);
        Assert.Equal(ErrorCodes.OnlyPersistedOperations, (await server.PostAsync("""{"query":"{ hello }"}""")).Code);
        Assert.Equal(ErrorCodes.PreflightHeaderMissing, (await server.GetAsync("/graphql?query={hello}")).Code);
    }

    [Fact]
    public async Task Introspection_that_is_switched_off_provokes() => Assert.Equal(
        [ErrorCodes.IntrospectionNotAllowed],
        await AskAsync("{ __schema { description } }", new ExecutorOptions
        {
            Validator = (schema, document) => Validator.Validate(
                schema, document, ValidationOptions.Request with { Rules = new RuleSet([static () => new NoSchemaIntrospectionCustomRule()]) }),
        }));

    [Fact]
    public async Task Time_that_is_up_and_a_caller_who_left_provoke()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        Assert.Equal([ErrorCodes.Timeout], await AskAsync("{ slow }", new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(1) }));
        Assert.Equal([ErrorCodes.Cancelled], await AskAsync("{ slow }", cancellationToken: gone.Token));
    }

    private static IReadOnlyList<GraphQLError> Check(GraphQLSchema schema, DocumentNode document) =>
        Validator.Validate(schema, document, ValidationOptions.Request);

    private static async Task<IEnumerable<string?>> AskAsync(
        string document, ExecutorOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var executor = new Executor(Registry.Schema.Build(), options);
        using var result = await executor.ExecuteAsync(
            new ExecutionRequest { Query = document, Context = new RequestContext(new Registry.Counter()) },
            cancellationToken);
        return result.Errors.Select(error => error.Code).ToList();
    }

    private static async Task<string?> PostFormAsync(string? operations, string? map)
    {
        await using var server = await LibraryServer.StartAsync();
        using var form = new MultipartFormDataContent();
        if (operations is not null)
            form.Add(new StringContent(operations), "operations");
        if (map is not null)
            form.Add(new StringContent(map), "map");
        form.Add(new ByteArrayContent("text"u8.ToArray()), "0", "a.txt");
        return await PostAsync(server, form);
    }

    private static async Task<string?> PostAsync(LibraryServer server, HttpContent content) =>
        (await server.SendAsync(HttpMethod.Post, "/graphql", null, content, ("GraphQL-Preflight", "1"))).Code;

    private static Dictionary<string, object?> Dictionary(string json) => JsonDocument.Parse(Encoding.UTF8.GetBytes(json))
        .RootElement.EnumerateObject().ToDictionary(member => member.Name, object? (member) => member.Value);
}
