using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Tests.Language;

public sealed class SchemaCoordinateTests
{
    [Theory]
    [InlineData("Type", SyntaxKind.TypeCoordinate)]
    [InlineData("Type.member", SyntaxKind.MemberCoordinate)]
    [InlineData("Type.field(arg:)", SyntaxKind.ArgumentCoordinate)]
    [InlineData("@directive", SyntaxKind.DirectiveCoordinate)]
    [InlineData("@directive(arg:)", SyntaxKind.DirectiveArgumentCoordinate)]
    public void Each_element_of_a_schema_has_a_coordinate(string text, SyntaxKind kind)
    {
        var node = Parser.ParseSchemaCoordinate(text);
        Assert.Equal(kind, node.Kind);
        Assert.Equal(text, node.ToString());
        Assert.Equal(text.Length, node.Location.End);
    }

    [Theory]
    [InlineData("", "Expected Name, found <EOF>. (1:1)")]
    [InlineData("Type.", "Expected Name, found <EOF>. (1:6)")]
    [InlineData("Type .field", "Invalid character: \" \". (1:5)")]
    [InlineData("Type.field(arg)", "Expected \":\", found \")\". (1:15)")]
    [InlineData("Type.field.deep", "Expected <EOF>, found \".\". (1:11)")]
    [InlineData("Type(arg:)", "Expected <EOF>, found \"(\". (1:5)")]
    [InlineData("@directive.field", "Expected <EOF>, found \".\". (1:11)")]
    [InlineData("@directive(arg: 1)", "Invalid character: \" \". (1:16)")]
    [InlineData("1", "Invalid character: \"1\". (1:1)")]
    public void Nothing_else_is_one_not_even_with_white_space(string text, string message)
    {
        var exception = Assert.Throws<GraphQLException>(() => Parser.ParseSchemaCoordinate(text));
        Assert.Equal("Syntax Error: " + message, exception.Errors[0].ToString());
    }
}
