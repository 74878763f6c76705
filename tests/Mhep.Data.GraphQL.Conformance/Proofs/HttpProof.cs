using System.Text.Json;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>
/// Hostile requests to a real server: whatever comes, the answer is one of ours, nothing is logged as a fault, and the
/// server lives.
/// </summary>
internal sealed class HttpProof : Proof
{
    private static readonly int[] Expected = [200, 400, 404, 405, 406, 413, 415];

    public override string Name => "HTTP requests";

    public override int TriesATurn => 1_500;

    public override async Task<ProofTurn> RunAsync(SeededChoice choice, int tries)
    {
        var turn = new ProofTurn();
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MaxBatchSize = 5, MaxRequestBytes = 100_000 });
        for (var i = 0; i < tries; i++)
        {
            using var request = RandomHttpRequest.Make(choice);
            using var response = await server.Client.SendAsync(request);
            var reply = await HttpReply.ReadAsync(response);
            turn.Count(reply.Status == 200, FailureOf(reply) is { } failure ? $"{failure}, {reply.Status} {reply.Text} for {request}" : null);
        }

        turn.Failures.AddRange(server.Log.Entries);
        if ((await server.PostAsync("""{"query":"{ hello }"}""")).Status != 200)
            turn.Failures.Add("the server no longer answers");
        return turn;
    }

    private static string? FailureOf(HttpReply reply)
    {
        if (!Expected.Contains(reply.Status))
            return "an unexpected status";
        var isReadable = reply.ContentType?.Contains("json", StringComparison.Ordinal) == true && !reply.Headers.ContainsKey("Content-Encoding");
        return isReadable && !IsAnswer(reply.Body) ? "no answer of GraphQL" : null;
    }

    private static bool IsAnswer(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? json.RootElement.EnumerateArray().All(IsAnswer)
                : IsAnswer(json.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsAnswer(JsonElement answer) =>
        answer.TryGetProperty("data", out _) || answer.TryGetProperty("errors", out _) || answer.TryGetProperty("extensions", out _);
}
