using System.Text;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Scalars;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Tests.Execution;

public sealed class LimitTests
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GraphQLSchema _schema;
    private int _running;
    private int _mostRunning;

    public LimitTests()
    {
        var query = new ObjectType("Query", () =>
        [
            new Field("gated", SpecifiedScalars.Int) { Resolver = new AsyncItemResolver<object?, int>(GatedAsync) },
            new Field("stuck", SpecifiedScalars.Int)
            {
                // Deaf to its token, as a resolver may well be.
                Resolver = new AsyncItemResolver<object?, int>(async (_, _) =>
                {
                    await new TaskCompletionSource().Task;
                    return 1;
                }),
            },
            new Field("sum", SpecifiedScalars.Int, [new Argument("of", SpecifiedScalars.Int.NonNull().List())])
            {
                Resolver = new ItemResolver<object?, int>((_, context) => context.Arguments.Get<List<object?>>("of")!.Sum(item => (int)item!)),
            },
            new Field("endless", SpecifiedScalars.Int.List())
            {
                Resolver = new PropertyResolver<object?, IEnumerable<int>>(_ => Enumerable.Repeat(1, int.MaxValue)),
            },
            new Field("faults", SpecifiedScalars.Int.List())
            {
                Resolver = new PropertyResolver<object?, IEnumerable<object?>>(_ =>
                    Enumerable.Range(0, 100).Select(object? (i) => new GraphQLException($"Fault {i}."))),
            },
        ]);
        _schema = new GraphQLSchema(new SchemaParts { Query = query });
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_ended_though_its_resolver_goes_on()
    {
        using var executor = new Executor(_schema, new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(20) });

        using var result = await executor.ExecuteAsync(new ExecutionRequest { Query = "{ stuck }" });

        Assert.Equal(ExecutionResultKind.Aborted, result.Kind);
        Assert.Equal(
            """{"errors":[{"message":"The request exceeded the configured timeout of 0.02 s.","extensions":{"code":"HC0045"}}]}""",
            Encoding.UTF8.GetString(result.ToUtf8()));
    }

    [Fact]
    public async Task An_operation_that_never_waits_is_ended_while_it_writes()
    {
        using var executor = new Executor(_schema, new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(20) });

        using var result = await executor.ExecuteAsync(new ExecutionRequest { Query = "{ endless }" });

        Assert.Equal((ExecutionResultKind.Aborted, ErrorCodes.Timeout), (result.Kind, result.Errors[0].Code));
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_the_operation()
    {
        using var executor = new Executor(_schema);
        using var caller = new CancellationTokenSource();
        var asked = executor.ExecuteAsync(new ExecutionRequest { Query = "{ stuck }" }, caller.Token);
        await caller.CancelAsync();

        using var result = await asked;

        Assert.Equal((ExecutionResultKind.Aborted, ErrorCodes.Cancelled), (result.Kind, result.Errors[0].Code));
    }

    [Fact]
    public async Task No_more_operations_run_at_once_than_allowed()
    {
        using var executor = new Executor(_schema, new ExecutorOptions { MaxConcurrentExecutions = 3 });
        var asked = Enumerable.Range(0, 12)
            .Select(_ => executor.ExecuteAsync(new ExecutionRequest { Query = "{ gated }" }).AsTask())
            .ToList();
        _gate.SetResult();

        foreach (var result in await Task.WhenAll(asked))
        {
            using (result)
                Assert.Empty(result.Errors);
        }

        Assert.Equal(3, _mostRunning);
    }

    [Fact]
    public async Task A_list_in_a_variable_may_be_only_so_long()
    {
        var options = new ExecutorOptions { MaxVariableListSize = 3 };
        const string Query = "query($of: [Int!]) { sum(of: $of) }";

        Assert.Equal(
            """{"data":{"sum":6}}""",
            await _schema.AskAsync(Query, variables: new Dictionary<string, object?> { ["of"] = new List<object?> { 1, 2, 3 } }, options: options));
        Assert.Contains(
            "A list may hold at most 3 items.",
            await _schema.AskAsync(Query, variables: new Dictionary<string, object?> { ["of"] = new List<object?> { 1, 2, 3, 4 } }, options: options),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40 * 1024)]
    [InlineData(4 * 1024 * 1024)]
    public async Task A_variable_nested_as_deep_as_its_type_allows_ends_no_process(int depth)
    {
        var schema = SchemaBuilder.FromSdl("input In { in: In } scalar Any type Query { a(in: In): Int b(any: Any): Int }");
        object? nested = null;
        object? list = null;
        for (var i = 0; i < depth; i++)
        {
            nested = new Dictionary<string, object?> { ["in"] = nested };
            list = new List<object?> { list };
        }

        Assert.Contains(
            "Value is nested too deep.",
            await schema.AskAsync("query($in: In) { a(in: $in) }", variables: new Dictionary<string, object?> { ["in"] = nested }),
            StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"b":null}}""",
            await schema.AskAsync("query($any: Any) { b(any: $any) }", variables: new Dictionary<string, object?> { ["any"] = list }));
    }

    [Fact]
    public async Task A_result_nested_deeper_than_the_stack_is_a_fault_of_its_field()
    {
        object? list = null;
        for (var i = 0; i < 1_000_000; i++)
            list = new List<object?> { list };
        var schema = SchemaBuilder.FromSdl("scalar Any type Query { any: Any other: Int }");

        var answer = await schema.AskAsync("{ any other }", rootValue: new Dictionary<string, object?> { ["any"] = list, ["other"] = 1 });

        Assert.Contains("Unexpected Execution Error", answer, StringComparison.Ordinal);
        Assert.Contains("{\"any\":null,\"other\":1}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_so_many_errors_are_told_and_the_rest_are_null_all_the_same()
    {
        using var executor = new Executor(_schema, new ExecutorOptions { MaxErrors = 5 });

        using var result = await executor.ExecuteAsync(new ExecutionRequest { Query = "{ faults }" });

        Assert.Equal(["Fault 0.", "Fault 1.", "Fault 2.", "Fault 3.", "Fault 4."], result.Errors.Select(error => error.Message));
        Assert.Equal(100, Encoding.UTF8.GetString(result.Data).Split("null").Length - 1);
    }

    [Fact]
    public async Task An_operation_of_a_kind_not_allowed_is_refused_before_it_is_validated()
    {
        using var executor = new Executor(_schema);

        using var result = await executor.ExecuteAsync(new ExecutionRequest
        {
            Query = "mutation { nothing }",
            AllowedOperations = AllowedOperations.Query,
        });

        Assert.Equal(ExecutionResultKind.OperationNotAllowed, result.Kind);
        Assert.DoesNotContain("nothing", result.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", ExecutionResultKind.SyntaxError)]
    [InlineData("{ unknown }", ExecutionResultKind.ValidationError)]
    [InlineData("query A { sum } query B { sum }", ExecutionResultKind.OperationNotFound)]
    [InlineData("query($of: [Int!]!) { sum(of: $of) }", ExecutionResultKind.VariableError)]
    [InlineData("{ faults }", ExecutionResultKind.Executed)]
    public async Task The_result_says_how_far_the_request_came(string query, ExecutionResultKind kind)
    {
        using var executor = new Executor(_schema);

        using var result = await executor.ExecuteAsync(new ExecutionRequest { Query = query });

        Assert.Equal(kind, result.Kind);
    }

    [Fact]
    public async Task Documents_are_kept_up_to_a_number_and_invalid_ones_not_at_all()
    {
        using var executor = new Executor(_schema, new ExecutorOptions { DocumentCacheSize = 4 });
        for (var i = 0; i < 20; i++)
        {
            using var good = await executor.ExecuteAsync(new ExecutionRequest { Query = $"{{ a{i}: faults }}" });
            using var bad = await executor.ExecuteAsync(new ExecutionRequest { Query = $"{{ a{i}: unknown }}" });
        }

        Assert.Equal(4, executor.CachedDocuments);
    }

    [Fact]
    public async Task A_huge_document_is_answered_but_not_kept()
    {
        using var executor = new Executor(_schema, new ExecutorOptions { LongestCachedDocument = 50 });

        using var small = await executor.ExecuteAsync(new ExecutionRequest { Query = "{ faults }" });
        using var huge = await executor.ExecuteAsync(new ExecutionRequest { Query = "{ faults }" + new string(' ', 50) });

        Assert.Equal((ExecutionResultKind.Executed, 1), (huge.Kind, executor.CachedDocuments));
    }

    [Fact]
    public async Task A_plan_may_come_to_only_so_many_fields()
    {
        Assert.Contains(
            "selects too many fields",
            await _schema.AskAsync("{ a: sum b: sum c: sum }", options: new ExecutorOptions { MaxPlannedFields = 2 }),
            StringComparison.Ordinal);
    }

    private async ValueTask<int> GatedAsync(object? parent, FieldContext context)
    {
        var running = Interlocked.Increment(ref _running);
        InterlockedMax(ref _mostRunning, running);
        await _gate.Task;
        Interlocked.Decrement(ref _running);
        return running;
    }

    private static void InterlockedMax(ref int target, int value)
    {
        var seen = Volatile.Read(ref target);
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) is var before && before != seen)
        {
            seen = before;
        }
    }
}
