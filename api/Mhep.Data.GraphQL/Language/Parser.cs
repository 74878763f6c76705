using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>Reads text into syntax trees. All methods stop at the first error.</summary>
public static class Parser
{
    /// <summary>Reads a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What to accept; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLException">The text does not follow the grammar or exceeds a limit.</exception>
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parse(new Source(text), options);

    /// <summary>Reads a document.</summary>
    /// <param name="source">The text and its name.</param>
    /// <param name="options">What to accept; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLException">The text does not follow the grammar or exceeds a limit.</exception>
    public static DocumentNode Parse(Source source, ParserOptions? options = null)
    {
        var context = new ParserContext(source, options ?? ParserOptions.Default);
        try
        {
            return context.ParseDocument();
        }
        finally
        {
            context.Release();
        }
    }

    /// <summary>Reads one value, in which variables are allowed.</summary>
    /// <param name="text">The text of the value alone.</param>
    /// <param name="options">What to accept; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLException">The text is not a value.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) =>
        ParseValue(text, options, isConst: false);

    /// <summary>Reads one constant value, without variables.</summary>
    /// <param name="text">The text of the value alone.</param>
    /// <param name="options">What to accept; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLException">The text is not a constant value.</exception>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null) =>
        ParseValue(text, options, isConst: true);

    /// <summary>Reads a reference to a type, such as <c>[Int!]</c>.</summary>
    /// <param name="text">The text of the type alone.</param>
    /// <param name="options">What to accept; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLException">The text is not a type.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null)
    {
        var context = new ParserContext(new Source(text), options ?? ParserOptions.Default);
        try
        {
            context.Expect(TokenKind.StartOfFile);
            var type = context.ParseTypeReference();
            context.Expect(TokenKind.EndOfFile);
            return type;
        }
        finally
        {
            context.Release();
        }
    }

    /// <summary>Reads the address of an element of a schema, such as <c>Type.field(argument:)</c>.</summary>
    /// <param name="text">The coordinate alone, without white space.</param>
    /// <exception cref="GraphQLException">The text is not a schema coordinate.</exception>
    public static SchemaCoordinateNode ParseSchemaCoordinate(string text) =>
        new SchemaCoordinateReader(new Source(text)).Read();

    private static ValueNode ParseValue(string text, ParserOptions? options, bool isConst)
    {
        var context = new ParserContext(new Source(text), options ?? ParserOptions.Default);
        try
        {
            context.Expect(TokenKind.StartOfFile);
            var value = context.ParseValueLiteral(isConst);
            context.Expect(TokenKind.EndOfFile);
            return value;
        }
        finally
        {
            context.Release();
        }
    }
}
