using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Coercion;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>
/// execution-cases.json: each execution in each way the executor has, resolved in batches, after a wait, and while the
/// answer is written. Data are compared with their order, errors as a set.
/// </summary>
public sealed class ExecutionCaseFile : CaseFile
{
    /// <inheritdoc/>
    public override bool Fits(JsonElement root) =>
        root.TryGetProperty("cases", out var cases) && cases[0].TryGetProperty("resolved", out _) && cases[0].TryGetProperty("result", out _);

    /// <inheritdoc/>
    public override IEnumerable<CaseResult> Replay(JsonElement root)
    {
        var schemas = root.GetProperty("schemas");
        return root.GetProperty("cases").EnumerateArray().Select(@case => Run(@case, one => Replay(one, schemas)));
    }

    private static string? Replay(JsonElement @case, JsonElement schemas)
    {
        var sdl = schemas.GetProperty(@case.GetProperty("schema").GetString()!).GetProperty("sdl").GetString()!;
        var schema = SchemaBuilder.FromSdl(sdl, new SdlOptions { AssumeValidSdl = true });
        var resolver = new RecordedResolver(@case);
        return Compare(@case, schema, resolver, resolver.Batched, "batched")
            ?? (resolver.HasWaits ? null : Compare(@case, schema, resolver, resolver.Direct, "direct"))
            ?? Compare(@case, schema, resolver, resolver.Waiting, "waiting");
    }

    private static string? Compare(
        JsonElement @case,
        GraphQLSchema schema,
        RecordedResolver resolver,
        ValueResolver kind,
        string name)
    {
        var answer = AskAsync(@case, schema, kind).GetAwaiter().GetResult();
        using var document = JsonDocument.Parse(answer);
        var expected = @case.GetProperty("result");
        var difference = resolver.WrongArguments
            ?? Expectation.Text("data", Describe(expected, "data"), Describe(document.RootElement, "data"))
            ?? Expectation.Text("errors", DescribeErrors(expected), DescribeErrors(document.RootElement));
        return difference is null ? null : $"{name}: {difference}";
    }

    private static async Task<string> AskAsync(JsonElement @case, GraphQLSchema schema, ValueResolver kind)
    {
        var options = new ExecutorOptions { Validator = null, DefaultResolver = kind, IncludeErrorCodes = false, Cost = null };
        if (@case.TryGetProperty("options", out var limits) && limits.TryGetProperty("maxCoercionErrors", out var maxErrors))
            options = options with { MaxVariableErrors = maxErrors.GetInt32() };
        using var executor = new Executor(schema, options);
        using var result = await executor.ExecuteAsync(new ExecutionRequest
        {
            Query = @case.GetProperty("query").GetString(),
            OperationName = @case.TryGetProperty("operationName", out var operation) ? operation.GetString() : null,
            Variables = @case.TryGetProperty("variables", out var variables)
                ? JsonValues.FromElement(variables) as IReadOnlyDictionary<string, object?>
                : null,
            RootValue = @case.TryGetProperty("rootValue", out var root) ? JsonValues.FromElement(root) : null,
        });
        return Encoding.UTF8.GetString(result.ToUtf8());
    }

    private static string Describe(JsonElement result, string member) =>
        result.TryGetProperty(member, out var value) ? JsonSerializer.Serialize(value) : "(none)";

    private static string DescribeErrors(JsonElement result) => result.TryGetProperty("errors", out var errors)
        ? string.Join("\n", errors.EnumerateArray().Select(DescribeError).Order(StringComparer.Ordinal))
        : "";

    private static string DescribeError(JsonElement error) =>
        $"{Expectation.Describe(error)} {Describe(error, "path")} {DescribeExtensions(error)}";

    private static string DescribeExtensions(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.EnumerateObject().Any()
            ? JsonSerializer.Serialize(extensions)
            : "";
}
