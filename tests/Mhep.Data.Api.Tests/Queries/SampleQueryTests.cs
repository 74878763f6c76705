using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Queries;

/// <summary>Every query of samples/queries has one golden file: its answer on the sample data, and the SQL that it caused.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class SampleQueryTests(DemoServer server)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Folder => Repository.PathOf("samples/queries");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Those that anyone can ask of the sample data as they are; <see cref="EvaluatorQueryTests"/> asks the others.</summary>
    public static TheoryData<string> NamesOfAll =>
    [
        .. Directory.EnumerateFiles(Folder, "*.graphql").Where(file => !File.ReadAllText(file).Contains(EvaluatorQueryTests.Asker, StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(NamesOfAll))]
    public async Task A_sample_query_gives_its_golden_answer(string name)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".graphql"));
        using var client = await ClientForAsync(query);

        // Asked before, so that the statements do not depend on which test had a site's rows read first.
        await client.SendAsync(query);
        using var sql = new SqlLog(server.Database.Database);

        var answer = await client.SendAsync(query);

        Assert.Null(answer["errors"]);
        Snapshot.Match(Page(name, query, answer, sql.Statements), name + ".md", nameof(A_sample_query_gives_its_golden_answer));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_sample_query_costs_at_most_half_of_what_is_allowed(string name)
    {
        var allowed = new CostOptions();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".graphql")) }),
        };
        request.Headers.Add("GraphQL-Cost", "validate");

        using var response = await server.Client.SendAsync(request);
        var cost = (await response.Content.ReadFromJsonAsync<JsonObject>())!["extensions"]!["operationCost"]!;

        Assert.InRange((double)cost["fieldCost"]!, 1, allowed.MaxFieldCost / 2);
        Assert.InRange((double)cost["typeCost"]!, 1, allowed.MaxTypeCost / 2);
    }

    [Fact]
    public void Every_sample_query_begins_by_saying_what_it_asks()
    {
        Assert.All(Directory.EnumerateFiles(Folder), file => Assert.StartsWith("# ", File.ReadLines(file).First(), StringComparison.Ordinal));
    }

    /// <summary>The programme, or the provider whose key the second line names.</summary>
    private async Task<HttpClient> ClientForAsync(string query)
    {
        const string Asker = "# Asked with a key of provider ";
        var line = query.Split('\n')[1];
        return line.StartsWith(Asker, StringComparison.Ordinal)
            ? server.Server.ClientOf(await server.Server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = line[Asker.Length..].Split(':')[0] }))
            : server.Server.ClientOf(server.Server.Key);
    }

    private static string Page(string name, string query, JsonNode answer, IReadOnlyList<string> statements)
    {
        var page = new StringBuilder().Append("# ").AppendLine(name).AppendLine()
            .AppendLine("The answer to this query on the sample data, and every SQL statement that it caused when asked again.").AppendLine()
            .AppendLine("```graphql").Append(query).AppendLine("```").AppendLine()
            .AppendLine("## Answer").AppendLine().AppendLine("```json").AppendLine(answer.ToJsonString(Readable)).AppendLine("```").AppendLine();
        for (var i = 0; i < statements.Count; i++)
            page.AppendLine(FormattableString.Invariant($"## SQL {i + 1}")).AppendLine().AppendLine("```sql").AppendLine(statements[i]).AppendLine("```").AppendLine();
        if (statements.Count == 0) page.AppendLine("## No SQL").AppendLine();
        return page.ToString();
    }
}
