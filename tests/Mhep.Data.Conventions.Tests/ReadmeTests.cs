using System.Text.Json;
using System.Text.RegularExpressions;
using Mhep.Data.Testing;

namespace Mhep.Data.Conventions.Tests;

/// <summary>The README shows a query, its real answer, and links that lead somewhere.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void The_readme_shows_the_query_that_is_run_by_a_test()
    {
        var query = File.ReadAllText(Repository.PathOf("samples/queries/readme.graphql")).Trim();

        Assert.Equal(query, Block("graphql", Readme));
    }

    [Fact]
    public void The_readme_shows_the_answer_that_the_query_has()
    {
        var golden = File.ReadAllText(Repository.PathOf(
            "tests/Mhep.Data.Api.Tests/Queries/__snapshots__/SampleQueryTests.A_sample_query_gives_its_golden_answer.readme.md"));
        using var shown = JsonDocument.Parse(Block("json", Readme));
        using var answered = JsonDocument.Parse(Block("json", golden));

        Assert.True(JsonElement.DeepEquals(answered.RootElement, shown.RootElement));
    }

    [Fact]
    public void Every_link_to_a_file_in_the_documents_leads_to_one()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathOf("README.md"));
        var broken = pages.SelectMany(page => Link().Matches(File.ReadAllText(page))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
            .Select(target => $"{Path.GetFileName(page)}: {target}"));

        Assert.Empty(broken);
    }

    private static string Block(string language, string page)
    {
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)].Trim();
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
