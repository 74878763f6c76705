using Mhep.Data.Testing;

namespace Mhep.Data.Conventions.Tests;

public sealed class CookbookTests
{
    private const string Introduction = """
        # Cookbook: questions and the queries that answer them

        Each query is a file of `samples/queries`, asked of the sample data by a test that compares the answer with a golden one. Paste one into
        GraphiQL at `/graphql` of `mhep demo`, or send it with curl. This page is written from the files' first lines.

        | question | query |
        |---|---|

        """;

    [Fact]
    public void The_cookbook_lists_every_sample_query_with_its_question()
    {
        var rows = Directory.GetFiles(Repository.PathOf("samples/queries"), "*.graphql").Order(StringComparer.Ordinal).Select(file =>
        {
            var first = File.ReadLines(file).First();
            Assert.True(first.StartsWith("# ", StringComparison.Ordinal), $"{file} begins with the question that it answers, as a comment.");
            var name = Path.GetFileName(file);
            return $"| {first[2..]} | [`{name}`](../samples/queries/{name}) |\n";
        });

        Snapshot.MatchFile(Introduction.ReplaceLineEndings("\n") + string.Concat(rows), Repository.PathOf("docs/cookbook.md"));
    }
}
