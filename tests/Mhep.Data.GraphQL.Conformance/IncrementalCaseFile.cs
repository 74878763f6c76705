using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Types.Building;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>
/// incremental-cases.json: the payloads of an operation with deferred and streamed parts, folded into one result. How
/// parts are grouped into payloads is a matter of timing and not compared; which parts are announced is.
/// </summary>
public sealed class IncrementalCaseFile : CaseFile
{
    /// <inheritdoc/>
    public override bool Fits(JsonElement root) =>
        root.TryGetProperty("cases", out var cases) && cases[0].TryGetProperty("merged", out _) && cases[0].TryGetProperty("initialResult", out _);

    /// <inheritdoc/>
    public override IEnumerable<CaseResult> Replay(JsonElement root)
    {
        var schemas = root.GetProperty("schemas");
        return root.GetProperty("cases").EnumerateArray().Select(@case => Run(@case, one => Replay(one, schemas)));
    }

    private static string? Replay(JsonElement @case, JsonElement schemas)
    {
        var recorded = new MergedPayloads();
        recorded.Add(@case.GetProperty("initialResult"));
        foreach (var payload in @case.GetProperty("subsequentResults").EnumerateArray())
        {
            recorded.Add(payload);
        }

        return Compare(@case, schemas, recorded, isBatched: true) ?? Compare(@case, schemas, recorded, isBatched: false);
    }

    private static string? Compare(JsonElement @case, JsonElement schemas, MergedPayloads recorded, bool isBatched)
    {
        var ours = AskAsync(@case, schemas, isBatched).GetAwaiter().GetResult();
        var merged = @case.GetProperty("merged");
        return Expectation.Text("data", Canonical(merged, "data"), ours.Data)
            ?? Expectation.Text("errors", MergedPayloads.DescribeErrors(merged), ours.Errors)
            ?? Expectation.Text("pending", recorded.Pending, ours.Pending)
            ?? Expectation.Text("failed", recorded.Failed, ours.Failed);
    }

    private static string Canonical(JsonElement merged, string member) =>
        MergedPayloads.Canonical(JsonNode.Parse(merged.GetProperty(member).GetRawText()));

    private static async Task<MergedPayloads> AskAsync(JsonElement @case, JsonElement schemas, bool isBatched)
    {
        var sdl = schemas.GetProperty(@case.GetProperty("schema").GetString()!).GetProperty("sdl").GetString()!;
        var schema = SchemaBuilder.FromSdl(sdl, new SdlOptions { AssumeValidSdl = true });
        var resolver = new RecordedResolver(@case);
        using var executor = new Executor(schema, new ExecutorOptions
        {
            Validator = null,
            Cost = null,
            DefaultResolver = isBatched ? resolver.Batched : resolver.Direct,
            EnableIncrementalDelivery = true,
        });
        using var result = await executor.ExecuteAsync(new ExecutionRequest { Query = @case.GetProperty("query").GetString() });
        var merged = new MergedPayloads();
        if (result.Stream is null)
        {
            Add(result, merged);
            return merged;
        }

        await foreach (var payload in result.Stream)
        {
            using (payload)
                Add(payload, merged);
        }

        return merged;
    }

    private static void Add(ExecutionResult payload, MergedPayloads merged)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(payload.ToUtf8()));
        merged.Add(document.RootElement);
    }
}
