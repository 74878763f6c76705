namespace Mhep.Data.GraphQL.Language;

/// <summary>Writes syntax trees as text in one canonical layout; reading the text again gives an equal tree.</summary>
public static class Printer
{
    /// <summary>The text of a node and everything below it.</summary>
    /// <param name="node">Any node.</param>
    public static string Print(SyntaxNode node)
    {
        var printing = new SyntaxPrinting();
        printing.Write(node);
        return printing.ToString();
    }
}
