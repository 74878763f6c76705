namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The value is an <c>ID</c> rather than a <c>String</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class IdAttribute : Attribute
{
    /// <summary>
    /// The node type whose id it is: the key inside is handed over, and an id of another type refused before the
    /// resolver runs. Null for an id that is handed over as it is.
    /// </summary>
    public Type? Of { get; init; }
}
