using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.GraphQL.Conformance;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.Testing;
using Xunit.Abstractions;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Tests.Conformance;

/// <summary>
/// Random schemas, documents, variables and data get the same answer from this engine and from the reference
/// implementation: the same data, and the same errors in the same order. MHEP_RANDOM_REQUESTS asks for more of them,
/// MHEP_RANDOM_SEED for others.
/// </summary>
public sealed class RandomRequestsTests(ITestOutputHelper output)
{
    private const int RequestsPerSchema = 20;

    [NodeFact]
    public async Task Random_requests_are_answered_as_by_the_reference_implementation()
    {
        var count = Setting("MHEP_RANDOM_REQUESTS", otherwise: 2_000);
        var seed = Setting("MHEP_RANDOM_SEED", otherwise: 20260402);
        output.WriteLine($"Seed {seed}, {count} requests.");
        var requests = Requests(new SeededChoice((ulong)seed)).Take(count).ToArray();
        var expected = await AskReferenceAsync(requests);

        var server = new ReferenceServer();
        var differences = new List<string>();
        var valid = 0;
        for (var i = 0; i < requests.Length; i++)
        {
            var answer = JsonNode.Parse(await server.AnswerAsync(requests[i]));
            var reference = JsonNode.Parse(expected[i]);
            valid += reference?["data"] is not null ? 1 : 0;
            if (!IsFaultOfReference(reference) && !JsonNode.DeepEquals(Comparable(reference), Comparable(answer)))
            {
                differences.Add($"request {i}: {requests[i]}\nreference: {reference?.ToJsonString()}\nengine:    {answer?.ToJsonString()}");
            }
        }

        output.WriteLine($"{valid} of them were executed to data.");
        Assert.True(differences.Count == 0, $"{differences.Count} differ\n{string.Join("\n\n", differences.Take(5))}");
        Assert.InRange(valid, count / 4, count);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : otherwise;

    private static IEnumerable<string> Requests(SeededChoice choice)
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

    private static async Task<string[]> AskReferenceAsync(string[] requests)
    {
        var folder = NodeProject.Install(Repository.PathOf("tests/Mhep.Data.GraphQL.Tests/Conformance/reference"));
        var file = Path.Combine(Path.GetTempPath(), $"mhep-requests-{Guid.NewGuid():N}.jsonl");
        try
        {
            await File.WriteAllLinesAsync(file, requests);
            var (exitCode, text) = await NodeProject.RunAsync(folder, "reference.mjs", file);
            Assert.True(exitCode == 0, text);
            var answers = text.TrimEnd('\n').Split('\n');
            Assert.Equal(requests.Length, answers.Length);
            return answers;
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Version 16.11 fails on an undefined variable within a oneOf object, and its validation throws at a condition at the
    // root of a subscription that hangs on a variable (or is not given); later versions do neither.
    private static bool IsFaultOfReference(JsonNode? answer)
    {
        var error = answer?["errors"]?[0];
        var message = error?["message"]?.GetValue<string>() ?? "";
        return message.StartsWith("Cannot read properties of undefined", StringComparison.Ordinal)
            || (message.StartsWith("Argument \"if\" ", StringComparison.Ordinal) && answer?["data"] is null && error?["path"] is null);
    }

    // The order of properties of one object is compared for data only, where it is part of the answer.
    private static JsonObject Comparable(JsonNode? answer) => new()
    {
        ["errors"] = answer?["errors"]?.DeepClone(),
        ["data"] = JsonSerializer.Serialize(answer?["data"]),
    };
}
