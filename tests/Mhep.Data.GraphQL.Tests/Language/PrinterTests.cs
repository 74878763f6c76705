using Mhep.Data.GraphQL.Conformance.Generation;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Fact]
    public void Printing_what_was_read_and_reading_it_again_changes_nothing()
    {
        foreach (var text in KitchenSinks.All)
        {
            var printed = Printer.Print(Parser.Parse(text));
            Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
            Assert.Equal(Shape.Of(Parser.Parse(text)), Shape.Of(Parser.Parse(printed)));
        }
    }

    [Fact]
    public void Stripped_documents_mean_the_same()
    {
        foreach (var text in KitchenSinks.All)
        {
            var stripped = IgnoredCharacters.Strip(text);
            Assert.True(stripped.Length < text.Length);
            Assert.Equal(stripped, IgnoredCharacters.Strip(stripped));
            Assert.Equal(Shape.Of(Parser.Parse(text)), Shape.Of(Parser.Parse(stripped)));
        }
    }

    [Theory]
    [InlineData("{a}", "{\n  a\n}")]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("query($v:Int){a}", "query ($v: Int) {\n  a\n}")]
    [InlineData("\"d\" query{a}", "\"d\"\nquery {\n  a\n}")]
    [InlineData("query(\"d\" $v:Int $w:Int){a}", "query (\n\"d\"\n$v: Int\n$w: Int\n) {\n  a\n}")]
    [InlineData("{a{...F @d b:c(d:[1,{e:\"f\"}])}}", "{\n  a {\n    ...F @d\n    b: c(d: [1, {e: \"f\"}])\n  }\n}")]
    [InlineData("{a} query{b}", "{\n  a\n}\n\n{\n  b\n}")]
    [InlineData("type T query{a}", "type T\n\nquery {\n  a\n}")]
    [InlineData("type T{a(b:Int=1 c:Int):Int}", "type T {\n  a(b: Int = 1, c: Int): Int\n}")]
    [InlineData("type T{a(\"d\" b:Int):Int}", "type T {\n  a(\n    \"d\"\n    b: Int\n  ): Int\n}")]
    [InlineData("union U=|A|B", "union U = A | B")]
    [InlineData("\"\"\"\n  d\n    e\n\"\"\" scalar S", "\"\"\"\nd\n  e\n\"\"\"\nscalar S")]
    public void The_layout_is_fixed(string text, string printed) => Assert.Equal(printed, Printer.Print(Parser.Parse(text)));

    [Fact]
    public void Arguments_longer_than_a_line_stand_below_each_other()
    {
        var text = $"{{ field(first: \"{new string('x', 40)}\", second: \"{new string('y', 40)}\") }}";
        var expected = $"{{\n  field(\n    first: \"{new string('x', 40)}\"\n    second: \"{new string('y', 40)}\"\n  )\n}}";
        Assert.Equal(expected, Printer.Print(Parser.Parse(text)));
    }

    [Fact]
    public void Strings_are_written_so_that_they_read_the_same()
    {
        const string Awkward = "quote \" slash \\ bell \a delete \u007f line \n feed \f return \r tab \t e \u00E9 smile \U0001F600";
        var node = new StringValueNode { Value = Awkward };
        Assert.Equal(Awkward, ((StringValueNode)Parser.ParseValue(node.ToString())).Value);
    }

    [Fact]
    public void A_tree_made_by_hand_is_printed_without_places()
    {
        var node = new FieldNode
        {
            Name = new NameNode { Value = "a" },
            Arguments = [new ArgumentNode { Name = new NameNode { Value = "b" }, Value = new NullValueNode() }],
        };
        Assert.Equal("a(b: null)", node.ToString());
        Assert.False(node.Location.IsKnown);
    }
}
