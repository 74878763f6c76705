using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Samples;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Queries;

/// <summary>The sample queries of evaluators, asked of the sample data after a release. Which rows come first is random, as pseudonyms are: the golden answer has one, without its values.</summary>
public sealed class EvaluatorQueryTests
{
    /// <summary>How the second line of such a query begins.</summary>
    public const string Asker = "# Asked with a key of study ";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task An_evaluator_s_sample_queries_give_their_golden_answers()
    {
        var database = await TestDatabase.CreateAsync();
        foreach (var command in new[] { ["ingest", .. SampleWorkbooks.WriteAll(Path.Combine(database.Folder, "workbooks"))], new[] { "releases", "make" } })
        {
            var run = await CommandRun.Of([.. command, "--database", database.Database.ConnectionString]);
            Assert.True(run.ExitCode == 0, run.Error + run.Output);
        }

        await using var server = await TestServer.StartAsync(database);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples/queries"), "evaluation-*.graphql").Order(StringComparer.Ordinal))
        {
            var query = await File.ReadAllTextAsync(file);
            var study = query.Split('\n')[1][Asker.Length..].Split(':')[0];
            using var evaluator = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Evaluator, Study = study }));

            var answer = await evaluator.SendAsync(query);

            Assert.Null(answer["errors"]?.ToJsonString());
            var name = Path.GetFileNameWithoutExtension(file);
            Snapshot.Match(Page(name, query, Blurred(answer)), name + ".md", nameof(An_evaluator_s_sample_queries_give_their_golden_answers));
            Assert.NotEqual(answer.ToJsonString(), (await server.Client.SendAsync(query)).ToJsonString());
        }
    }

    private static JsonObject Blurred(JsonObject answer)
    {
        if (answer["data"]!["evaluationRows"] is not { } rows) return answer;
        var whole = rows["nodes"]!.AsArray().First(node => node!["jobs"]!.AsArray().Count > 0)!;
        rows["nodes"] = new JsonArray(WithoutValues(whole));
        rows["pageInfo"] = WithoutValues(rows["pageInfo"]);
        return answer;
    }

    private static JsonNode WithoutValues(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)WithoutValues(field.Value)))),
        JsonArray items => new JsonArray(WithoutValues(items[0])),
        _ => "…",
    };

    private static string Page(string name, string query, JsonObject answer) =>
        new StringBuilder().Append("# ").AppendLine(name).AppendLine().AppendLine("The answer to this query on the sample data, after a release.").AppendLine()
            .AppendLine("```graphql").Append(query).AppendLine("```").AppendLine()
            .AppendLine("## Answer").AppendLine().AppendLine("```json").AppendLine(answer.ToJsonString(Readable)).AppendLine("```").ToString();
}
