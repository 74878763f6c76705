using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("\uFEFF ,\t# comment\r\n name", "Name name 2:2")]
    [InlineData("! $ & ( ) ... : = @ [ ] { | }", "! 1:1|$ 1:3|& 1:5|( 1:7|) 1:9|... 1:11|: 1:15|= 1:17|@ 1:19|[ 1:21|] 1:23|{ 1:25|| 1:27|} 1:29")]
    [InlineData("0 -1 12.5 -0.1e-3 4E+2", "Int 0 1:1|Int -1 1:3|Float 12.5 1:6|Float -0.1e-3 1:11|Float 4E+2 1:19")]
    [InlineData("\"a\\\"\\u0041\\u{1F600}\\uD83D\\uDE00\"", "String a\"A\U0001F600\U0001F600 1:1")]
    [InlineData("\"\"\"\n    a\n\n      b \\\"\"\"\n  \"\"\" c", "BlockString a\n\n  b \"\"\" 1:1|Name c 5:7")]
    [InlineData("a\rb\nc\r\nd", "Name a 1:1|Name b 2:1|Name c 3:1|Name d 4:1")]
    public void Tokens_have_their_value_line_and_column(string text, string expected)
    {
        Assert.Equal(expected, Tokens(text));
    }

    [Theory]
    [InlineData("?", "Unexpected character: \"?\". (1:1)")]
    [InlineData("..", "Unexpected character: \".\". (1:1)")]
    [InlineData("\u00E9", "Unexpected character: U+00E9. (1:1)")]
    [InlineData("\U0001F600", "Unexpected character: U+1F600. (1:1)")]
    [InlineData("'a'", "Unexpected single quote character ('), did you mean to use a double quote (\")? (1:1)")]
    [InlineData("\"a\nb\"", "Unterminated string. (1:3)")]
    [InlineData("\"\"\"a", "Unterminated string. (1:5)")]
    [InlineData("\"\\x\"", "Invalid character escape sequence: \"\\x\". (1:2)")]
    [InlineData("\"\\u12\"", "Invalid Unicode escape sequence: \"\\u12\"\". (1:2)")]
    [InlineData("\"\\u{110000}\"", "Invalid Unicode escape sequence: \"\\u{110000}\". (1:2)")]
    [InlineData("\"\\u{}\"", "Invalid Unicode escape sequence: \"\\u{}\". (1:2)")]
    [InlineData("\"\\uD83D\"", "Invalid Unicode escape sequence: \"\\uD83D\". (1:2)")]
    [InlineData("\"\\uDE00\\uD83D\"", "Invalid Unicode escape sequence: \"\\uDE00\". (1:2)")]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\". (1:2)")]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>. (1:3)")]
    [InlineData("1e", "Invalid number, expected digit but got: <EOF>. (1:3)")]
    [InlineData("1a", "Invalid number, expected digit but got: \"a\". (1:2)")]
    [InlineData("-", "Invalid number, expected digit but got: <EOF>. (1:2)")]
    public void What_is_no_token_is_reported_where_it_stands(string text, string message)
    {
        var exception = Assert.Throws<GraphQLException>(() => Tokens(text));
        Assert.Equal("Syntax Error: " + message, exception.Errors[0].ToString());
        Assert.Equal(ErrorCodes.Syntax, exception.Errors[0].Code);
    }

    // Half a surrogate pair cannot stand in an attribute, so it is made here.
    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        const char Half = '\uD83D';
        ExpectError($"\"{Half}\"", "Invalid character within String: U+D83D. (1:2)");
        ExpectError($"\"\"\"{Half}\"\"\"", "Invalid character within String: U+D83D. (1:4)");
        ExpectError($"# {Half}", "Invalid character: U+D83D. (1:3)");
        ExpectError($"{Half}", "Invalid character: U+D83D. (1:1)");
    }

    [Fact]
    public void A_copy_of_the_lexer_looks_ahead_without_moving_it()
    {
        var lexer = new Lexer(new Source("a b"));
        lexer.Advance();
        var ahead = lexer;
        ahead.Advance();
        Assert.Equal("a", lexer.Value());
        Assert.Equal("b", ahead.Value());
        Assert.Equal(1, lexer.TokenCount);
    }

    private static void ExpectError(string text, string message) =>
        Assert.Equal("Syntax Error: " + message, Assert.Throws<GraphQLException>(() => Tokens(text)).Errors[0].ToString());

    private static string Tokens(string text)
    {
        var source = new Source(text);
        var lexer = new Lexer(source);
        var tokens = new List<string>();
        for (lexer.Advance(); lexer.Kind != TokenKind.EndOfFile; lexer.Advance())
        {
            var value = lexer.Value() is { } known ? " " + known : "";
            tokens.Add($"{lexer.Kind.Text()}{value} {source.LocationAt(lexer.Start)}");
        }

        return string.Join('|', tokens);
    }
}
