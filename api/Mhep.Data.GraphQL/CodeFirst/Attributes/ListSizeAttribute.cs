namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>How many items the cost analysis takes a list to have.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = false)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>Items the list is taken to have.</summary>
    /// <param name="assumedSize">The number.</param>
    public ListSizeAttribute(int assumedSize) => AssumedSize = assumedSize;

    /// <summary>Items the list is taken to have.</summary>
    public int AssumedSize { get; }

}
