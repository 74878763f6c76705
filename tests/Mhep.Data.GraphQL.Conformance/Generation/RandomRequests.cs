using System.Text.Json.Nodes;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.Testing;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Conformance.Generation;

/// <summary>Makes requests as <see cref="ReferenceServer"/> takes them: schema, document, variables and data, a JSON object each.</summary>
internal static class RandomRequests
{
    private const int RequestsPerSchema = 20;

    /// <summary>As many requests as are asked for.</summary>
    public static IEnumerable<string> Make(SeededChoice choice)
    {
        while (true)
        {
            var sdl = RandomSchema.Make(choice);
            var schema = SchemaBuilder.FromSdl(sdl);
            if (SchemaValidator.Validate(schema).Count > 0)
            {
                continue;
            }

            for (var i = 0; i < RequestsPerSchema; i++)
            {
                yield return Request(choice, sdl, schema);
            }
        }
    }

    private static string Request(SeededChoice choice, string sdl, GraphQLSchema schema)
    {
        var query = RandomDocument.Make(choice, schema);
        var data = new RandomData(choice, schema, faultOdds: choice.OnceIn(2) ? 1_000 : 12);
        var root = query switch
        {
            ['m', ..] => schema.MutationType,
            ['s', ..] => schema.SubscriptionType,
            _ => schema.QueryType,
        };
        return new JsonObject
        {
            ["sdl"] = sdl,
            ["query"] = query,
            ["variables"] = Variables(choice, data, query, schema),
            ["rootData"] = data.Object(root!, depth: 4),
        }.ToJsonString();
    }

    private static JsonObject Variables(SeededChoice choice, RandomData data, string query, GraphQLSchema schema)
    {
        var variables = new JsonObject();
        foreach (var definition in VariablesOf(query))
        {
            if (choice.OnceIn(40))
            {
                continue;
            }

            variables[definition.Variable.Name.Value] = TypeReference.Find(schema, definition.Type) is { IsInputType: true } type && !choice.OnceIn(25)
                ? data.Fitting(type, depth: 2)
                : data.Variable();
        }

        return variables;
    }

    private static VariableDefinitionNode[] VariablesOf(string query)
    {
        try
        {
            return Parser.Parse(query).Definitions.OfType<OperationDefinitionNode>()
                .SelectMany(operation => operation.VariableDefinitions)
                .DistinctBy(definition => definition.Variable.Name.Value)
                .ToArray();
        }
        catch (GraphQLException)
        {
            return [];
        }
    }
}
