using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.GraphQL.Tests.Http;

/// <summary>The clients that people use, from npm: Apollo Client, urql, graphql-ws and graphql-sse.</summary>
public sealed class ClientTests(ITestOutputHelper output)
{
    [NodeFact]
    public async Task The_clients_that_people_use_get_what_they_ask_for()
    {
        var folder = NodeProject.Install(Repository.PathOf("tests/Mhep.Data.GraphQL.Tests/Http/Clients"));
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions
        {
            MaxBatchSize = 10,
            Execution = new ExecutorOptions { EnableIncrementalDelivery = true },
        });

        var (exitCode, text) = await NodeProject.RunAsync(folder, "clients.mjs", server.Endpoint.ToString());

        output.WriteLine(text);
        Assert.True(exitCode == 0, text);
        Assert.EndsWith("all passed\n", text, StringComparison.Ordinal);
    }
}
