using System.Text;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>White space, commas, comments and other characters that carry no meaning in a document.</summary>
public static class IgnoredCharacters
{
    /// <summary>
    /// The document without them, for cache keys and transport. Strings keep their value; the result is not meant
    /// for people.
    /// </summary>
    /// <param name="text">A document, which need not be valid beyond its tokens.</param>
    /// <exception cref="GraphQLException">The text cannot be split into tokens.</exception>
    public static string Strip(string text)
    {
        var result = new StringBuilder(text.Length);
        var lexer = new Lexer(new Source(text));
        var afterWord = false;
        for (lexer.Advance(); lexer.Kind != TokenKind.EndOfFile; lexer.Advance())
        {
            // Two words need a space between them, and so do a number and the dots of a spread.
            var isWord = !lexer.Kind.IsPunctuator();
            if (afterWord && (isWord || lexer.Kind == TokenKind.Spread))
            {
                result.Append(' ');
            }

            if (lexer.Kind == TokenKind.BlockString)
            {
                result.Append(BlockString.Print(lexer.Value() ?? "", minimize: true));
            }
            else
            {
                result.Append(lexer.Text);
            }

            afterWord = isWord;
        }

        return result.ToString();
    }
}
