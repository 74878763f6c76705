using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.GraphQL.Conformance.Generation;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>
/// Random schemas, documents, variables and data get the same answer from this engine and from npm's graphql 16: the same
/// data, and the same errors in the same order.
/// </summary>
internal sealed class RequestProof : Proof
{
    public override string Name => "random requests against the reference implementation";

    public override int TriesATurn => 2_000;

    public override string? Missing => new NodeFactAttribute().Skip;

    public override async Task<ProofTurn> RunAsync(SeededChoice choice, int tries)
    {
        var turn = new ProofTurn();
        var requests = RandomRequests.Make(choice).Take(tries).ToArray();
        var expected = await AskReferenceAsync(requests);
        if (expected.Length != requests.Length)
        {
            turn.Failures.Add($"the reference implementation gave {expected.Length} answers to {requests.Length} requests: {expected[^1]}");
            return turn;
        }

        var server = new ReferenceServer();
        foreach (var (request, answer) in requests.Zip(expected))
        {
            var reference = JsonNode.Parse(answer);
            var ours = await AnswerAsync(server, request);
            var isSame = IsFaultOfReference(reference) || JsonNode.DeepEquals(Comparable(reference), Comparable(ours));
            turn.Count(
                isAccepted: reference?["data"] is not null,
                isSame ? null : $"{request}\nreference: {reference?.ToJsonString()}\nengine:    {ours?.ToJsonString()}");
        }

        return turn;
    }

    private static async Task<JsonNode?> AnswerAsync(ReferenceServer server, string request)
    {
        try
        {
            return JsonNode.Parse(await server.AnswerAsync(request));
        }
#pragma warning disable CA1031 // Whatever the engine throws is a difference, and a long run goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new JsonObject { ["threw"] = fault.ToString() };
        }
    }

    private static async Task<string[]> AskReferenceAsync(string[] requests)
    {
        var folder = NodeProject.Install(Repository.PathOf("tests/Mhep.Data.GraphQL.Conformance/Generation/reference"));
        var file = Path.Combine(Path.GetTempPath(), $"mhep-requests-{Guid.NewGuid():N}.jsonl");
        try
        {
            await File.WriteAllLinesAsync(file, requests);
            var (_, text) = await NodeProject.RunAsync(folder, "reference.mjs", file);
            return text.TrimEnd('\n').Split('\n');
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
        ["threw"] = answer?["threw"]?.DeepClone(),
    };
}
