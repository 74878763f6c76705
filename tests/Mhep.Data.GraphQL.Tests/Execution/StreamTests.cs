using System.Runtime.CompilerServices;
using System.Text;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Tests.Execution;

/// <summary>Lists whose items come one after the other, streamed to the client or gathered first.</summary>
public sealed class StreamTests
{
    private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GraphQLSchema _schema;
    private bool _isClosed;

    public StreamTests()
    {
        var item = new ObjectType("Item", () =>
        [
            new Field("number", SpecifiedScalars.Int.NonNull()) { Resolver = new PropertyResolver<object, int>(item => (int)item) },
            new Field("twice", SpecifiedScalars.Int)
            {
                Resolver = new BatchResolver<object, int>((items, _) => ValueTask.FromResult<IReadOnlyList<int>>([.. items.Select(one => (int)one * 2)])),
            },
        ]);
        var items = item.NonNull().List();
        var query = new ObjectType("Query", () =>
        [
            new Field("numbers", SpecifiedScalars.Int.NonNull().List()) { Resolver = new ItemResolver<object?, IAsyncEnumerable<int>>((_, _) => NumbersAsync(3)) },
            new Field("items", items) { Resolver = new ItemResolver<object?, IAsyncEnumerable<object>>((_, context) => GatedAsync(context.CancellationToken)) },
            new Field("broken", items) { Resolver = new ItemResolver<object?, IAsyncEnumerable<object?>>((_, _) => BrokenAsync()) },
            new Field("holes", items) { Resolver = new ItemResolver<object?, IAsyncEnumerable<object?>>((_, _) => HolesAsync()) },
            new Field("many", items) { Resolver = new ItemResolver<object?, IReadOnlyList<object>>((_, _) => [.. Enumerable.Range(1, 120).Cast<object>()]) },
            new Field("later", SpecifiedScalars.String) { Resolver = new ItemResolver<object?, string>((_, _) => "later") },
        ]);
        _schema = new GraphQLSchema(new SchemaParts
        {
            Query = query,
            Directives = [.. SpecifiedDirectives.All, SpecifiedDirectives.Defer, SpecifiedDirectives.Stream],
        });
    }

    [Fact]
    public async Task Items_that_have_to_be_waited_for_are_a_list_like_any_other()
    {
        _second.SetResult();

        Assert.Equal(
            ["""{"data":{"numbers":[1,2,3],"items":[{"number":1,"twice":2},{"number":2,"twice":4}]}}"""],
            await AskAsync("{ numbers items { number twice } }"));
    }

    [Fact]
    public async Task A_source_that_fails_leaves_no_list() => Assert.Equal(
        ["""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["broken"]}],"data":{"broken":null}}"""],
        await AskAsync("{ broken { number } }"));

    [Fact]
    public async Task Items_go_out_as_they_come_and_hold_nothing_else_up()
    {
        using var executor = Executor();
        using var result = await executor.ExecuteAsync(Request("{ items @stream(initialCount: 0) { number twice } ... @defer { later } }"));
        await using var parts = result.Stream!.GetAsyncEnumerator();

        // The first item and the deferred part are there; the second item is not, and nobody waits for it.
        Assert.Equal("""{"data":{"items":[]},"pending":[{"id":"0","path":[]},{"id":"1","path":["items"]}],"hasNext":true}""", await NextAsync(parts));
        var early = await NextAsync(parts);
        if (!early.Contains("\"twice\":2", StringComparison.Ordinal))
            early += await NextAsync(parts);
        Assert.Contains("""{"id":"0","data":{"later":"later"}}""", early, StringComparison.Ordinal);
        Assert.Contains("""{"id":"1","items":[{"number":1,"twice":2}]}""", early, StringComparison.Ordinal);

        _second.SetResult();
        var late = await NextAsync(parts);
        Assert.StartsWith("""{"incremental":[{"id":"1","items":[{"number":2,"twice":4}]}]""", late, StringComparison.Ordinal);
        if (late.Contains("\"hasNext\":true", StringComparison.Ordinal))
            late = await NextAsync(parts);
        Assert.EndsWith("""completed":[{"id":"1"}],"hasNext":false}""", late, StringComparison.Ordinal);
        Assert.False(await parts.MoveNextAsync());
        Assert.True(_isClosed);
    }

    [Fact]
    public async Task A_fault_after_some_items_ends_the_list_with_them() => Assert.Equal(
        [
            """{"data":{"broken":[{"number":1}]},"pending":[{"id":"0","path":["broken"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[{"number":2}]}],"completed":[{"id":"0","errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["broken"]}]}],"hasNext":false}""",
        ],
        await AskAsync("{ broken @stream(initialCount: 1) { number } }"));

    [Fact]
    public async Task An_item_that_may_not_be_null_and_is_ends_the_list_and_its_source()
    {
        var parts = await AskAsync("{ holes @stream(initialCount: 1) { number } }");

        Assert.Contains("Cannot return null for non-nullable field Query.holes.", parts[^1], StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"holes\",1]", parts[^1], StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", parts[^1], StringComparison.Ordinal);
        Assert.True(_isClosed);
    }

    [Fact]
    public async Task A_list_that_is_there_goes_out_in_steps()
    {
        var parts = await AskAsync("{ many @stream(initialCount: 10) { twice } }");

        // 10 at once, then 50, 50 and 10.
        Assert.Equal([10, 50, 50, 10], parts.Select(part => part.Split("\"twice\"").Length - 1));
        Assert.Equal(120, parts.Sum(part => part.Split("\"twice\"").Length - 1));
    }

    [Fact]
    public async Task A_client_that_leaves_closes_the_source()
    {
        using var executor = Executor();
        using var client = new CancellationTokenSource();
        using var result = await executor.ExecuteAsync(Request("{ items @stream(initialCount: 1) { number } }"), client.Token);
        await using (var parts = result.Stream!.GetAsyncEnumerator())
        {
            Assert.StartsWith("""{"data":{"items":[{"number":1}]}""", await NextAsync(parts), StringComparison.Ordinal);
            var next = parts.MoveNextAsync().AsTask();
            await client.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        }

        Assert.True(_isClosed);
    }

    private static ExecutionRequest Request(string query) => new() { Query = query, AcceptsParts = true };

    private Executor Executor() => new(_schema, new ExecutorOptions { EnableIncrementalDelivery = true, IncludeErrorCodes = false });

    private async Task<List<string>> AskAsync(string query)
    {
        using var executor = Executor();
        using var result = await executor.ExecuteAsync(Request(query));
        if (result.Stream is null)
            return [WithoutId(Encoding.UTF8.GetString(result.ToUtf8()))];
        var parts = new List<string>();
        await foreach (var part in result.Stream)
        {
            using (part)
                parts.Add(WithoutId(Encoding.UTF8.GetString(part.ToUtf8())));
        }

        return parts;
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<ExecutionResult> parts)
    {
        Assert.True(await parts.MoveNextAsync());
        using var part = parts.Current;
        return Encoding.UTF8.GetString(part.ToUtf8());
    }

    private static string WithoutId(string answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer, ",\"extensions\":\\{\"correlationId\":\"[0-9a-f]+\"\\}", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking, TimeSpan.FromSeconds(10));

    private static async IAsyncEnumerable<int> NumbersAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private async IAsyncEnumerable<object> GatedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            yield return 1;
            await _second.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
            yield return 2;
        }
        finally
        {
            _isClosed = true;
        }
    }

    private static async IAsyncEnumerable<object?> BrokenAsync()
    {
        yield return 1;
        yield return 2;
        await Task.CompletedTask;
        throw new InvalidOperationException("The press is broken.");
    }

    private async IAsyncEnumerable<object?> HolesAsync()
    {
        try
        {
            yield return 1;
            await Task.CompletedTask;
            yield return null;
            yield return 3;
        }
        finally
        {
            _isClosed = true;
        }
    }
}
