namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>Which demands of the specification a schema is held to.</summary>
public sealed record SchemaValidationOptions
{
    /// <summary>All of September 2025.</summary>
    public static SchemaValidationOptions Default { get; } = new();

    /// <summary>Whether default values must fit their type and must not refer to themselves.</summary>
    public bool CheckDefaultValues { get; init; } = true;

    /// <summary>Whether a field may be deprecated only when the interface fields it implements are.</summary>
    public bool CheckDeprecatedImplementations { get; init; } = true;
}
