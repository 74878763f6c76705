using System.Text;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.Tests.CodeFirst;

public sealed class CostTests
{
    [Theory]

    // The field, and nothing for a scalar below it; one object of the site, one each of its lists.
    [InlineData("""{ site(code: "A") { code name } }""", 1, 1)]

    // A connection weighs 10; its ten items are objects, and so is the connection.
    [InlineData("{ sites { nodes { code } } }", 11, 11)]
    [InlineData("{ sites(first: 3) { nodes { code } } }", 11, 4)]

    // A field resolved in batches weighs 10 for each of three items.
    [InlineData("{ sites(first: 3) { nodes { jobStarts } } }", 41, 4)]

    // Edges are sized like nodes; each edge holds one object more.
    [InlineData("{ sites(first: 3) { edges { node { code } } } }", 14, 7)]
    [InlineData("{ sites(first: 2) { nodes { partners(first: 4) { nodes { code } } } } }", 33, 13)]

    // The filter argument and each of its operations, contains twice.
    [InlineData("""{ sites(first: 1, where: { code: { eq: "A", contains: "B" } }, order: [{ name: ASC }]) { totalCount } }""", 70, 1)]

    // A fragment or operation may have any name.
    [InlineData("query __schema { sites(first: 3) { ...__schema } } fragment __schema on SitesConnection { nodes { jobStarts } }", 41, 4)]

    // What is merged is counted once, what is skipped not at all.
    [InlineData("{ sites(first: 3) { nodes { jobStarts jobStarts } } sites(first: 3) { nodes { jobStarts } } }", 41, 4)]
    [InlineData("{ sites(first: 3) @skip(if: true) { nodes { jobStarts } } a: __typename }", 0, 0)]
    public async Task The_cost_of_an_operation_is_told_without_running_it(string query, int fieldCost, int typeCost) => Assert.Equal(
        $"{{\"extensions\":{{\"operationCost\":{{\"fieldCost\":{fieldCost},\"typeCost\":{typeCost}}}}}}}",
        await AskAsync(query, CostReporting.Validate, new ExecutorOptions()));

    [Fact]
    public async Task The_cost_comes_with_the_answer_when_it_is_asked_for() => Assert.Equal(
        """{"data":{"sites":{"totalCount":3}},"extensions":{"operationCost":{"fieldCost":10,"typeCost":1}}}""",
        await AskAsync("{ sites { totalCount } }", CostReporting.Report, new ExecutorOptions()));

    [Fact]
    public async Task The_page_size_may_come_from_a_variable() => Assert.Equal(
        """{"extensions":{"operationCost":{"fieldCost":11,"typeCost":8}}}""",
        await AskAsync("query($n: Int) { sites(first: $n) { nodes { code } } }", CostReporting.Validate, new ExecutorOptions(), new() { ["n"] = 7 }));

    [Theory]
    [InlineData("{ sites(first: 50) { nodes { partners(first: 50) { nodes { code } } } } }", "type", 2601)]
    [InlineData("{ sites(first: 50) { nodes { a: jobStarts b: jobStarts c: jobStarts } } }", "field", 1511)]
    public async Task An_operation_that_costs_too_much_is_refused(string query, string kind, int cost)
    {
        var answer = await AskAsync(query, CostReporting.None, new ExecutorOptions());

        Assert.Contains($"\"message\":\"The maximum allowed {kind} cost was exceeded.\"", answer, StringComparison.Ordinal);
        Assert.Contains($"\"{kind}Cost\":{cost},\"max{kind[..1].ToUpperInvariant()}{kind[1..]}Cost\":1000,\"code\":\"HC0047\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_is_not_enforced_is_only_reported() => Assert.Contains(
        "\"data\":{\"sites\"",
        await AskAsync(
            "{ sites(first: 50) { nodes { partners(first: 50) { totalCount } } } }",
            CostReporting.Report,
            new ExecutorOptions { Cost = new CostOptions { MaxFieldCost = 1, Enforce = false } }),
        StringComparison.Ordinal);

    private static async Task<string> AskAsync(
        string query,
        CostReporting reporting,
        ExecutorOptions options,
        Dictionary<string, object?>? variables = null)
    {
        using var executor = new Executor(Registry.Schema.Build(), options);
        using var result = await executor.ExecuteAsync(new ExecutionRequest
        {
            Query = query,
            Variables = variables,
            CostReporting = reporting,
            Context = new RequestContext(new Registry.Counter()),
        });
        return Encoding.UTF8.GetString(result.ToUtf8());
    }
}
