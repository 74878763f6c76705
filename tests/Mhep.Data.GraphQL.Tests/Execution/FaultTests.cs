using System.Text;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Tests.Execution;

public sealed class FaultTests
{
    private readonly Recorder _recorder = new();
    private readonly List<string> _ran = [];
    private readonly TaskCompletionSource _early = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GraphQLSchema _schema;

    public FaultTests()
    {
        var item = new ObjectType("Item", () =>
        [
            Failing("read", new PropertyResolver<object?, int?>(_ => throw new InvalidOperationException("swordfish"))),
            Failing("batch", new BatchResolver<object?, int?>((_, _) => throw new InvalidOperationException("swordfish"))),
            Failing("wait", new AsyncItemResolver<object?, int?>((_, _) => throw new InvalidOperationException("swordfish"))),
            new Field("sure", SpecifiedScalars.Int.NonNull()) { Resolver = new PropertyResolver<object?, int?>(_ => null) },
            new Field("many", SpecifiedScalars.String)
            {
                Resolver = new PropertyResolver<object?, string>(_ => throw new GraphQLException(
                [
                    new GraphQLError("One.", extensions: new Dictionary<string, object?> { ["code"] = "A" }),
                    new GraphQLError("Two."),
                ])),
            },
        ]);
        var query = new ObjectType("Query", () =>
        [
            new Field("late", SpecifiedScalars.Int.NonNull())
            {
                Resolver = new AsyncItemResolver<object?, int?>(async (_, _) =>
                {
                    await _early.Task;
                    await Task.Yield();
                    throw new GraphQLException([new GraphQLError("Late."), new GraphQLError("Later.")]);
                }),
            },
            new Field("early", SpecifiedScalars.Int.NonNull())
            {
                Resolver = new BatchResolver<object?, int?>((_, _) =>
                {
                    _early.SetResult();
                    return ValueTask.FromResult<IReadOnlyList<int?>>([null]);
                }),
            },
            new Field("items", item.List().NonNull()) { Resolver = new PropertyResolver<object?, object[]>(_ => [1, 2, 3]) },
        ]);
        var mutation = new ObjectType("Mutation", () => [Step("first", SpecifiedScalars.Int), Step("second", SpecifiedScalars.Int.NonNull()), Step("third", SpecifiedScalars.Int)]);
        _schema = new GraphQLSchema(new SchemaParts { Query = query, Mutation = mutation });
    }

    [Theory]
    [InlineData("read")]
    [InlineData("batch")]
    [InlineData("wait")]
    public async Task A_fault_is_told_once_to_the_host_and_says_nothing_but_an_id_to_the_client(string field)
    {
        using var executor = new Executor(_schema, new ExecutorOptions { Diagnostics = _recorder });

        using var result = await executor.ExecuteAsync(new ExecutionRequest { Query = $"{{ items {{ {field} }} }}" });

        var (coordinate, message, id) = Assert.Single(_recorder.Faults);
        Assert.Equal(($"Item.{field}", "swordfish"), (coordinate, message));
        Assert.Equal(3, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Equal(("Unexpected Execution Error", (object?)id), (error.Message, error.Extensions["correlationId"])));
        Assert.Equal([["items", 0, field], ["items", 1, field], ["items", 2, field]], result.Errors.Select(error => error.Path!));
        Assert.DoesNotContain("swordfish", Encoding.UTF8.GetString(result.ToUtf8()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_resolver_means_for_the_client_is_told_as_it_is() => Assert.Equal(
        """{"errors":[{"message":"One.","locations":[{"line":1,"column":11}],"path":["items",0,"many"],"extensions":{"code":"A"}},{"message":"Two.","locations":[{"line":1,"column":11}],"path":["items",0,"many"]}],"data":{"items":[{"many":null},{"many":null},{"many":null}]}}""",
        (await _schema.AskAsync("{ items { many } }")).Replace(
            """,{"message":"One.","locations":[{"line":1,"column":11}],"path":["items",1,"many"],"extensions":{"code":"A"}},{"message":"Two.","locations":[{"line":1,"column":11}],"path":["items",1,"many"]},{"message":"One.","locations":[{"line":1,"column":11}],"path":["items",2,"many"],"extensions":{"code":"A"}},{"message":"Two.","locations":[{"line":1,"column":11}],"path":["items",2,"many"]}""",
            "",
            StringComparison.Ordinal));

    [Fact]
    public async Task A_null_that_may_not_be_removes_its_object_and_nothing_written_of_it_stays()
    {
        var answer = await _schema.AskAsync("{ items { __typename sure } }");

        Assert.EndsWith(""","data":{"items":[null,null,null]}}""", answer, StringComparison.Ordinal);
        Assert.Contains("Cannot return null for non-nullable field Item.sure.", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"HC0018\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_nulls_that_may_not_be_the_one_found_out_first_is_told()
    {
        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Query.early.","locations":[{"line":1,"column":8}],"path":["early"],"extensions":{"code":"HC0018"}}],"data":null}""",
            await _schema.AskAsync("{ late early }"));
        Assert.Equal(
            """{"errors":[{"message":"Late.","locations":[{"line":1,"column":19}],"path":["late"]},{"message":"Later.","locations":[{"line":1,"column":19}],"path":["late"]}],"data":null}""",
            await _schema.AskAsync("{ __typename      late }"));
    }

    [Fact]
    public async Task Mutations_run_one_after_the_other_until_a_null_that_may_not_be()
    {
        var answer = await _schema.AskAsync("mutation { a: first b: third second c: third }");

        Assert.Equal(["first begins", "first ends", "third begins", "third ends", "second begins", "second ends"], _ran);
        Assert.EndsWith(",\"data\":null}", answer, StringComparison.Ordinal);
    }

    private static Field Failing(string name, ValueResolver resolver) => new(name, SpecifiedScalars.Int) { Resolver = resolver };

    private Field Step(string name, GraphQLType type) => new(name, type)
    {
        Resolver = new AsyncItemResolver<object?, int?>(async (_, _) =>
        {
            _ran.Add($"{name} begins");
            await Task.Yield();
            _ran.Add($"{name} ends");
            return name == "second" ? null : 1;
        }),
    };

    private sealed class Recorder : ExecutionDiagnostics
    {
        public List<(string Coordinate, string Message, string Id)> Faults { get; } = [];

        public override void ResolverFailed(ObjectType parentType, Field field, Exception exception, string correlationId) =>
            Faults.Add(($"{parentType.Name}.{field.Name}", exception.Message, correlationId));
    }
}
