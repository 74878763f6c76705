using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class CostHeaderTests
{
    private const string Rename = """{"query":"mutation { rename(name: \"x\") }"}""";

    [Fact]
    public async Task Report_adds_the_cost_to_the_answer()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Rename, null, ("GraphQL-Cost", "report"));

        Assert.StartsWith("""{"data":{"rename":"Renamed to x"},"extensions":{"operationCost":{"fieldCost":""", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_gives_the_cost_alone_and_runs_nothing()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync("""{"query":"{ broken }"}""", null, ("GraphQL-Cost", "Validate"));

        Assert.Equal(200, reply.Status);
        Assert.StartsWith("""{"extensions":{"operationCost":{"fieldCost":""", reply.Text, StringComparison.Ordinal);
        Assert.Empty(server.Log.Entries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("everything")]
    public async Task Another_value_asks_for_nothing(string value)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Rename, null, ("GraphQL-Cost", value));

        Assert.Equal("""{"data":{"rename":"Renamed to x"}}""", reply.Text);
    }

    [Fact]
    public async Task An_operation_that_costs_too_much_is_refused_by_its_code()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions
        {
            Execution = new ExecutorOptions { Cost = new CostOptions { MaxFieldCost = 0 } },
        });

        var reply = await server.PostAsync("""{"query":"{ books(count: 3) { title } }"}""");

        Assert.Equal((400, "HC0047"), (reply.Status, reply.Code));
    }
}
