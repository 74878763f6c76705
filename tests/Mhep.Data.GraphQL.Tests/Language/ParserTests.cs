using Mhep.Data.GraphQL.Conformance.Generation;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>. (1:1)")]
    [InlineData("{", "Expected Name, found <EOF>. (1:2)")]
    [InlineData("{}", "Expected Name, found \"}\". (1:2)")]
    [InlineData("{ a(b: ) }", "Unexpected \")\". (1:8)")]
    [InlineData("{ ...on }", "Expected Name, found \"}\". (1:9)")]
    [InlineData("fragment on on T { a }", "Unexpected Name \"on\". (1:10)")]
    [InlineData("fragment F T { a }", "Expected \"on\", found Name \"T\". (1:12)")]
    [InlineData("query Q\n  ($a: Int = $b) { a }", "Unexpected variable \"$b\" in constant value. (2:14)")]
    [InlineData("queri { a }", "Unexpected Name \"queri\". (1:1)")]
    [InlineData("\"d\" { a }", "Unexpected description, descriptions are not supported on shorthand queries. (1:1)")]
    [InlineData("\"d\" extend type T { a: Int }", "Unexpected description, descriptions are supported only on type definitions. (1:1)")]
    [InlineData("type T { a }", "Expected \":\", found \"}\". (1:12)")]
    [InlineData("extend type T", "Unexpected <EOF>. (1:14)")]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value. (1:10)")]
    [InlineData("directive @d on NOWHERE", "Unexpected Name \"NOWHERE\". (1:17)")]
    public void A_syntax_error_says_what_was_expected_and_where(string text, string message)
    {
        var exception = Assert.Throws<GraphQLException>(() => Parser.Parse(text));
        Assert.Equal("Syntax Error: " + message, exception.Errors[0].ToString());
    }

    [Fact]
    public void Operations_fragments_and_variables_can_be_described()
    {
        var document = Parser.Parse("\"op\" query Q(\"var\" $a: Int) { b } \"\"\"frag\"\"\" fragment F on T { c }");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal("op", operation.Description?.Value);
        Assert.Equal("var", operation.VariableDefinitions[0].Description?.Value);
        Assert.Equal("frag", fragment.Description?.Value);
        Assert.True(fragment.Description?.Block);
    }

    [Fact]
    public void Every_keyword_is_a_name_where_a_name_may_stand()
    {
        foreach (var word in (string[])["on", "fragment", "query", "mutation", "type", "extend", "true", "null", "repeatable"])
        {
            var name = word == "on" ? "notOn" : word;
            Parser.Parse($"query {word} {{ {word}: {word}({word}: ${word}) @{word} {{ {word} }} ...{name} }} type {word} {{ {word}({word}: {word}): {word} }}");
        }
    }

    [Fact]
    public void Nodes_know_where_they_were_read()
    {
        const string Text = "# c\n{ a: b(c: [1, 2]) { d } }";
        var field = (FieldNode)((OperationDefinitionNode)Parser.Parse(Text).Definitions[0]).SelectionSet.Selections[0];
        Assert.Equal("a: b(c: [1, 2]) { d }", Text[field.Location.Start..field.Location.End]);
        Assert.Equal("[1, 2]", Text[field.Arguments[0].Value.Location.Start..field.Arguments[0].Value.Location.End]);
        Assert.Equal(new SourceLocation(2, 6), field.Name.Location.ToSourceLocation());
    }

    [Fact]
    public void Without_places_nodes_are_the_same_otherwise()
    {
        var document = Parser.Parse(KitchenSinks.Query, new ParserOptions { NoLocation = true });
        Assert.False(document.Definitions[0].Location.IsKnown);
        Assert.Equal(Shape.Of(Parser.Parse(KitchenSinks.Query)), Shape.Of(document));
    }

    [Fact]
    public void Fragments_have_variables_only_on_request()
    {
        const string Text = "fragment F($a: Int = 1) on T { b(c: $a) }";
        Assert.Throws<GraphQLException>(() => Parser.Parse(Text));
        var document = Parser.Parse(Text, new ParserOptions { AllowLegacyFragmentVariables = true });
        Assert.Equal("a", ((FragmentDefinitionNode)document.Definitions[0]).VariableDefinitions[0].Variable.Name.Value);
    }

    [Fact]
    public void A_value_or_a_type_is_read_alone_and_whole()
    {
        Assert.Equal("[{a: $b}]", Parser.ParseValue("[{a: $b}]").ToString());
        Assert.Equal("[[Int!]]!", Parser.ParseType("[[Int!]]!").ToString());
        Assert.Throws<GraphQLException>(() => Parser.ParseConstValue("[$b]"));
        Assert.Equal("Syntax Error: Expected <EOF>, found Int \"2\". (1:3)", Assert.Throws<GraphQLException>(() => Parser.ParseValue("1 2")).Errors[0].ToString());
        Assert.Throws<GraphQLException>(() => Parser.ParseType("Int Int"));
    }

    [Fact]
    public void Repeated_names_are_one_string()
    {
        var first = ((OperationDefinitionNode)Parser.Parse("{ employmentSpecialist }").Definitions[0]).SelectionSet.Selections[0];
        var second = ((OperationDefinitionNode)Parser.Parse("{ employmentSpecialist }").Definitions[0]).SelectionSet.Selections[0];
        Assert.Same(((FieldNode)first).Name.Value, ((FieldNode)second).Name.Value);
    }
}
