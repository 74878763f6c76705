using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Tests.Language;

public sealed class SourceExcerptTests
{
    [Fact]
    public void A_syntax_error_shows_its_line_with_a_caret_and_the_lines_around()
    {
        var source = new Source("query {\n  site(id: ) { name }\n}", "sites.graphql");
        var error = Assert.Throws<GraphQLException>(() => Parser.Parse(source)).Errors[0];
        Assert.Equal(
            """
            Syntax Error: Unexpected ")".

            sites.graphql:2:12
            1 | query {
            2 |   site(id: ) { name }
              |            ^
            3 | }
            """,
            SourceExcerpt.Print(error, source));
    }

    [Fact]
    public void A_place_at_the_end_of_a_text_of_one_line_is_shown_after_it()
    {
        var source = new Source("{");
        Assert.Equal("GraphQL request:1:2\n1 | {\n  |  ^", SourceExcerpt.Print(source, new SourceLocation(1, 2)));
    }

    [Fact]
    public void Line_numbers_stand_below_each_other()
    {
        var source = new Source(string.Join('\n', Enumerable.Range(1, 12).Select(line => $"line{line}")));
        Assert.Equal(
            "GraphQL request:9:3\n 8 | line8\n 9 | line9\n   |   ^\n10 | line10",
            SourceExcerpt.Print(source, new SourceLocation(9, 3)));
    }

    [Fact]
    public void Of_a_very_long_line_the_part_around_the_place_is_shown()
    {
        var source = new Source(new string('a', 200));
        Assert.Equal(
            $"GraphQL request:1:85\n1 | {new string('a', 80)}\n  | {new string('a', 80)}\n  |     ^\n  | {new string('a', 40)}",
            SourceExcerpt.Print(source, new SourceLocation(1, 85)));
    }

    [Fact]
    public void An_error_of_several_places_shows_each()
    {
        var source = new Source("a\nb");
        var error = new GraphQLError("Both.", [new SourceLocation(1, 1), new SourceLocation(2, 1)]);
        Assert.Equal(
            "Both.\n\nGraphQL request:1:1\n1 | a\n  | ^\n2 | b\n\nGraphQL request:2:1\n1 | a\n2 | b\n  | ^",
            SourceExcerpt.Print(error, source));
    }
}
