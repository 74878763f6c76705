using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Clients;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Changes;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Schemas;

/// <summary>The schema that consumers see.</summary>
public sealed class ServedSchemaTests : IAsyncLifetime
{
    /// <summary>What the reference implementation asks a server before it does anything else, and what it then makes of the answer.</summary>
    private const string ReadSchema = """
        import { buildClientSchema, getIntrospectionQuery, validateSchema } from 'graphql';
        const query = getIntrospectionQuery({ specifiedByUrl: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true, directiveIsRepeatable: true });
        const answer = await fetch(process.argv[2], {
          method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${process.argv[3]}` }, body: JSON.stringify({ query }),
        });
        const { data, errors } = await answer.json();
        if (errors) throw new Error(JSON.stringify(errors));
        const schema = buildClientSchema(data);
        console.log(JSON.stringify({
          errors: validateSchema(schema).map((error) => error.message),
          types: Object.keys(schema.getTypeMap()).length,
          oneOf: schema.getType('PeriodInput').isOneOf,
        }));
        """;

    private TestServer? _server;

    private HttpClient Client => _server!.Client;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public Task DisposeAsync() => _server!.DisposeAsync().AsTask();

    [Fact]
    public async Task The_printed_schema_changes_only_on_purpose()
    {
        Snapshot.Match(await SdlAsync(), "graphql");
    }

    [NodeFact]
    public async Task A_real_client_reads_the_schema_and_finds_nothing_wrong_with_it()
    {
        var address = new Uri(Client.BaseAddress!, "/graphql").ToString();

        var read = JsonNode.Parse(await NodeScript.RunAsync(ReadSchema, "", address, _server!.Key.Whole))!;

        Assert.Empty(read["errors"]!.AsArray());
        Assert.True((int?)read["types"] > 80);
        Assert.True((bool?)read["oneOf"]);
    }

    [SharedMaterialFact]
    public async Task The_schema_keeps_the_contract()
    {
        var contract = SchemaBuilder.FromSdl(await File.ReadAllTextAsync(SharedMaterial.PathOf("contract.graphql")));
        var served = SchemaBuilder.FromSdl(await SdlAsync());

        var missing = SchemaComparison.Find(contract, served)
            .Where(change => change.IsBreaking).Select(change => change.Description).Order(StringComparer.Ordinal);

        Assert.Empty(missing);
    }

    private Task<string> SdlAsync() => Client.GetStringAsync(new Uri("/graphql?sdl", UriKind.Relative));
}
