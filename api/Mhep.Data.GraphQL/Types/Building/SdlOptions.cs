using System.Collections.Frozen;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>How a schema is made from a document of the type system.</summary>
public sealed record SdlOptions
{
    /// <summary>Checks everything; scalars take any value.</summary>
    public static SdlOptions Default { get; } = new();

    /// <summary>Leaves out the check of the document against the rules, for documents known to follow them.</summary>
    public bool AssumeValidSdl { get; init; }

    /// <summary>
    /// What values the document's own scalars take, by name; a scalar that is not named takes any value.
    /// </summary>
    public IReadOnlyDictionary<string, ScalarCoercion> Scalars { get; init; } =
        FrozenDictionary<string, ScalarCoercion>.Empty;
}
