using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Validation;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>
/// Answers requests as version 16 of the reference implementation does after building the schema, parsing, validating
/// and executing with its default resolvers. One JSON object in, one out:
/// <c>{"sdl", "query", "variables", "rootData"}</c> to <c>{"errors"}</c> or <c>{"data"}</c>.
/// </summary>
public sealed class ReferenceServer
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 10_000 };

    private static readonly ExecutorOptions Unlimited = new()
    {
        Parser = new ParserOptions { MaxDepth = 500 },
        Validator = null,
        Timeout = null,
        MaxConcurrentExecutions = null,
        DocumentCacheSize = 1,
        MaxPlannedFields = int.MaxValue,
        MaxVariableListSize = int.MaxValue,
        MaxErrors = int.MaxValue,
        Cost = null,
        IncludeErrorCodes = false,
    };

    private static readonly ValidationOptions Validation = new() { Rules = ReferenceRules.All };
    private static readonly SchemaValidationOptions SchemaRules = new()
    {
        CheckDefaultValues = false,
        CheckDeprecatedImplementations = false,
    };

    private (string Sdl, GraphQLSchema Schema)? _last;

    /// <summary>Answers every line until the input ends.</summary>
    public static async Task RunAsync(TextReader input, TextWriter output)
    {
        var server = new ReferenceServer();
        while (await input.ReadLineAsync() is { } line)
        {
            await output.WriteLineAsync(await server.AnswerAsync(line));
            await output.FlushAsync();
        }
    }

    /// <summary>Answers one request.</summary>
    public async Task<string> AnswerAsync(string line)
    {
        try
        {
            using var request = JsonDocument.Parse(line, Deep);
            return await AnswerAsync(request.RootElement);
        }
        catch (GraphQLException exception)
        {
            return Write(exception.Errors);
        }
        catch (JsonException exception)
        {
            return Write([new GraphQLError($"The line is no JSON object: {exception.Message}")]);
        }
    }

    private async Task<string> AnswerAsync(JsonElement request)
    {
        var schema = SchemaOf(JsonText.Of(request.GetProperty("sdl")));
        var document = Parser.Parse(JsonText.Of(request.GetProperty("query")), Unlimited.Parser);
        SchemaValidator.AssertValid(schema, SchemaRules);
        var errors = Validator.Validate(schema, document, Validation);
        if (errors.Count > 0)
        {
            return Write(errors);
        }

        (schema, document) = WithSubscriptionAsQuery(schema, document);
        using var executor = new Executor(schema, Unlimited);
        using var result = await executor.ExecuteAsync(new ExecutionRequest
        {
            Document = document,
            Variables = VariablesOf(request),
            RootValue = request.TryGetProperty("rootData", out var data) && data.ValueKind != JsonValueKind.Null ? data : null,
        });
        return Encoding.UTF8.GetString(result.ToUtf8());
    }

    private GraphQLSchema SchemaOf(string sdl)
    {
        if (_last is not { } last || last.Sdl != sdl)
        {
            _last = last = (sdl, SchemaBuilder.FromSdl(sdl));
        }

        return last.Schema;
    }

    private static Dictionary<string, object?> VariablesOf(JsonElement request)
    {
        var variables = new Dictionary<string, object?>();
        if (request.TryGetProperty("variables", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var variable in given.EnumerateObject())
            {
                variables[variable.Name] = variable.Value;
            }
        }

        return variables;
    }

    // The reference implementation's execute answers a subscription once, from its root type, as it does a query.
    private static (GraphQLSchema, DocumentNode) WithSubscriptionAsQuery(GraphQLSchema schema, DocumentNode document)
    {
        if (document.Definitions.OfType<OperationDefinitionNode>().ToArray() is not [{ Operation: OperationType.Subscription } only])
        {
            return (schema, document);
        }

        var query = new OperationDefinitionNode
        {
            Operation = OperationType.Query,
            Name = only.Name,
            VariableDefinitions = only.VariableDefinitions,
            Directives = only.Directives,
            SelectionSet = only.SelectionSet,
            Location = only.Location,
        };
        var definitions = document.Definitions.Select(
            definition => ReferenceEquals(definition, only) ? query : definition);
        return (
            new GraphQLSchema(new SchemaParts
            {
                Query = schema.Subscription,
                Mutation = schema.Mutation,
                Types = schema.Types,
                Directives = schema.Directives,
            }),
            new DocumentNode { Definitions = [.. definitions], Location = document.Location });
    }

    private static string Write(IReadOnlyList<GraphQLError> errors)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            foreach (var error in errors)
            {
                json.WriteStartObject();
                json.WriteString("message", error.Message);
                WriteLocations(json, error);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteLocations(Utf8JsonWriter json, GraphQLError error)
    {
        if (error.Locations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("locations");
        foreach (var location in error.Locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line", location.Line);
            json.WriteNumber("column", location.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
