namespace Mhep.Data.GraphQL.Language;

/// <summary>What the parser accepts. A null limit means no limit.</summary>
public sealed record ParserOptions
{
    /// <summary>For texts of our own, such as schema files: the nesting limit only.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For documents that clients send: every limit at its safe default.</summary>
    public static ParserOptions Request { get; } = new()
    {
        MaxTokens = 15_000,
        MaxFields = 2_048,
        MaxDirectivesPerLocation = 4,
        MaxAliases = 500,
    };

    /// <summary>Most tokens a document may have.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>
    /// Deepest nesting of selection sets, list and object values and list types taken together. Every later stage
    /// walks the tree recursively and relies on it, hence no null.
    /// </summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Most field selections in a document.</summary>
    public int? MaxFields { get; init; }

    /// <summary>Most directives on one element.</summary>
    public int? MaxDirectivesPerLocation { get; init; }

    /// <summary>Most aliased field selections in a document.</summary>
    public int? MaxAliases { get; init; }

    /// <summary>Accepts variable definitions on fragments (an experiment that the specification gave up).</summary>
    public bool AllowLegacyFragmentVariables { get; init; }

    /// <summary>Leaves the place out of every node; errors found later then have no locations.</summary>
    public bool NoLocation { get; init; }
}
