using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Clients;

/// <summary>The compilers that people put between our schema and their TypeScript.</summary>
public sealed class ToolTests
{
    [NodeFact]
    public async Task Relay_compiles_a_small_app_over_the_schema()
    {
        var folder = Prepare();

        var (exitCode, text) = await NodeProject.RunToolAsync(folder, "relay-compiler");

        Assert.True(exitCode == 0, text);
        Assert.True(File.Exists(Path.Combine(folder, "relay", "__generated__", "appSitesPageQuery.graphql.ts")), text);
    }

    [NodeFact]
    public async Task Types_generated_for_the_sample_queries_compile()
    {
        var folder = Prepare();

        var (generated, text) = await NodeProject.RunToolAsync(folder, "graphql-codegen", "--config", "codegen.ts");
        Assert.True(generated == 0, text);
        var (compiled, errors) = await NodeProject.RunToolAsync(folder, "tsc", "-p", ".");

        Assert.True(compiled == 0, errors);
    }

    /// <summary>The tools' folder with the served schema and the sample queries beside them.</summary>
    private static string Prepare()
    {
        var folder = NodeProject.Install(Repository.PathOf("tests/Mhep.Data.Api.Tests/Clients/Tools"));
        File.WriteAllText(
            Path.Combine(folder, "schema.graphql"),
            File.ReadAllText(Repository.PathOf(
                "tests/Mhep.Data.Api.Tests/Schemas/__snapshots__/ServedSchemaTests.The_printed_schema_changes_only_on_purpose.graphql")));
        var queries = Directory.CreateDirectory(Path.Combine(folder, "queries")).FullName;
        foreach (var query in Directory.EnumerateFiles(Repository.PathOf("samples/queries"), "*.graphql"))
            File.WriteAllText(Path.Combine(queries, Path.GetFileName(query)), File.ReadAllText(query));
        return folder;
    }
}
