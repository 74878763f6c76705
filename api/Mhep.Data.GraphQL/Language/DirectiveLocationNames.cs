using System.Collections.Frozen;

namespace Mhep.Data.GraphQL.Language;

/// <summary>The names of the directive locations in documents, such as <c>FIELD_DEFINITION</c>.</summary>
public static class DirectiveLocationNames
{
    private static readonly string[] Names =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION", "DIRECTIVE_DEFINITION",
    ];

    private static readonly FrozenDictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().Where(location => !location.IsDraft()).ToFrozenDictionary(location => location.Name());

    /// <summary>The name in documents.</summary>
    /// <param name="location">The location.</param>
    public static string Name(this DirectiveLocation location) => Names[(int)location];

    /// <summary>Whether the location is not in the specification of September 2025, so that documents cannot name it.</summary>
    /// <param name="location">The location.</param>
    public static bool IsDraft(this DirectiveLocation location) => location == DirectiveLocation.DirectiveDefinition;

    /// <summary>The location of a name, when there is one.</summary>
    /// <param name="name">The name in documents; case matters.</param>
    /// <param name="location">The location found.</param>
    /// <returns>Whether the name is that of a location.</returns>
    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);
}
