using System.Text;
using Mhep.Data.GraphQL.Conformance.Generation;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>Makes texts that are hardly ever, seldom and often documents.</summary>
internal static class RandomText
{
    private static readonly string[] Fragments =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "@", "$", "&", "|", "!", "...", "..", "\"", "\"\"\"", "\\", "\\u", "\\u{", "#",
        "\n", "\r", ",", "-", "0", "1e", "1.5", "on", "query", "extend", "type", "input", "null", "\uFEFF", "\uD83D", "\u0000", "é", "_",
    ];

    /// <summary>Bytes, read as UTF-8.</summary>
    public static string Bytes(SeededChoice choice) => Encoding.UTF8.GetString(Noise(choice));

    /// <summary>Bytes, each a character.</summary>
    public static string Characters(SeededChoice choice) => Encoding.Latin1.GetString(Noise(choice));

    /// <summary>Tokens of the language, and halves of them.</summary>
    public static string Tokens(SeededChoice choice)
    {
        var text = new StringBuilder();
        for (var i = choice.Between(1, 60); i > 0; i--)
        {
            text.Append(choice.OneOf(Fragments)).Append(choice.OnceIn(3) ? " " : "");
        }

        return text.ToString();
    }

    /// <summary>A document of every construct, changed at a few places.</summary>
    public static string MutatedDocument(SeededChoice choice)
    {
        var text = new StringBuilder(choice.OneOf(KitchenSinks.All));
        for (var i = choice.Between(1, 3); i > 0; i--)
        {
            Mutate(text, choice);
        }

        return text.ToString();
    }

    /// <summary>A text with whole words replaced by others of its own.</summary>
    public static string WithMovedWords(string text, SeededChoice choice)
    {
        var words = text.Split(' ');
        for (var i = choice.Between(1, 12); i > 0; i--)
        {
            words[choice.Below(words.Length)] = words[choice.Below(words.Length)];
        }

        return string.Join(' ', words);
    }

    private static byte[] Noise(SeededChoice choice)
    {
        var bytes = new byte[choice.Between(1, 199)];
        choice.Fill(bytes);
        return bytes;
    }

    private static void Mutate(StringBuilder text, SeededChoice choice)
    {
        var position = choice.Below(text.Length);
        switch (choice.Below(5))
        {
            case 0:
                text.Remove(position, Math.Min(choice.Between(1, 20), text.Length - position));
                text.Append(' ');
                break;
            case 1:
                text.Insert(position, choice.OneOf(Fragments));
                break;
            case 2:
                text[position] = (char)choice.Between(1, 0x300);
                break;
            case 3:
                var length = Math.Min(choice.Between(1, 40), text.Length - position);
                text.Insert(choice.Below(text.Length), text.ToString(position, length));
                break;
            default:
                text.Length = Math.Max(1, position);
                break;
        }
    }
}
