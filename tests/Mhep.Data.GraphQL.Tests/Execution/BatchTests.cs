using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Tests.Execution;

public sealed class BatchTests
{
    private readonly List<int> _batches = [];
    private readonly GraphQLSchema _schema;

    public BatchTests()
    {
        ObjectType? site = null;
        site = new ObjectType("Site", () =>
        [
            new Field("code", SpecifiedScalars.String.NonNull())
            {
                Resolver = new PropertyResolver<Site, string>(parent => parent.Code),
            },
            new Field("jobStarts", SpecifiedScalars.Int.NonNull())
            {
                Resolver = new BatchResolver<Site, int>((sites, _) =>
                {
                    _batches.Add(sites.Count);
                    return ValueTask.FromResult<IReadOnlyList<int>>([.. sites.Select(parent => parent.Code.Length)]);
                }),
            },
            new Field("neighbours", site!.NonNull().List().NonNull())
            {
                Resolver = new PropertyResolver<Site, IReadOnlyList<Site>>(parent => parent.Neighbours),
            },
            new Field("refused", SpecifiedScalars.Int)
            {
                Resolver = new BatchResolver<Site, int?>((sites, context) =>
                {
                    context.Fail(1, new GraphQLError("Not yours."));
                    return ValueTask.FromResult<IReadOnlyList<int?>>([.. sites.Select(_ => (int?)1)]);
                }),
            },
            new Field("short", SpecifiedScalars.Int)
            {
                Resolver = new BatchResolver<Site, int?>((_, _) => ValueTask.FromResult<IReadOnlyList<int?>>([1])),
            },
        ]);
        var query = new ObjectType("Query", () =>
        [
            new Field("sites", site.NonNull().List().NonNull())
            {
                Resolver = new PropertyResolver<object?, Site[]>(_ => Sites()),
            },
        ]);
        _schema = new GraphQLSchema(new SchemaParts { Query = query });
    }

    [Fact]
    public async Task A_field_is_resolved_once_for_all_parents_of_its_level()
    {
        var answer = await _schema.AskAsync("{ sites { code jobStarts neighbours { jobStarts neighbours { jobStarts } } } }");

        Assert.Equal(
            """
            {"data":{"sites":[{"code":"A","jobStarts":1,"neighbours":[{"jobStarts":2,"neighbours":[]}]},{"code":"BB","jobStarts":2,"neighbours":[{"jobStarts":3,"neighbours":[]},{"jobStarts":2,"neighbours":[]}]}]}}
            """,
            answer);
        Assert.Equal([2, 3], _batches);
    }

    [Fact]
    public async Task One_entry_of_a_batch_may_fail_alone()
    {
        var answer = await _schema.AskAsync("{ sites { refused } }");

        Assert.Equal(
            """
            {"errors":[{"message":"Not yours.","locations":[{"line":1,"column":11}],"path":["sites",1,"refused"]}],"data":{"sites":[{"refused":1},{"refused":null}]}}
            """,
            answer);
    }

    [Fact]
    public async Task A_batch_with_too_few_results_fails_without_telling_the_client_why()
    {
        var answer = await _schema.AskAsync("{ sites { short } }");

        Assert.Contains("""{"message":"Unexpected Execution Error","locations":[{"line":1,"column":11}],"path":["sites",0,"short"]""", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("parents", answer, StringComparison.Ordinal);
    }

    private static Site[] Sites()
    {
        var shared = new Site("CC", []);
        return [new Site("A", [shared]), new Site("BB", [new Site("DDD", []), shared])];
    }

    private sealed record Site(string Code, IReadOnlyList<Site> Neighbours);
}
