namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The object has an id that finds it again: it implements <c>Node</c>, and <c>node(id:)</c> finds it through the method marked <see cref="NodeResolverAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class NodeAttribute : Attribute
{
    /// <summary>Makes the type a node.</summary>
    /// <param name="key">Property that holds the natural key, unique among the type's objects: text, a number or a Guid.</param>
    public NodeAttribute(string key) => Key = key;

    /// <summary>Property that holds the natural key.</summary>
    public string Key { get; }
}
