namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The method finds the objects of a node type by their keys: <c>IReadOnlyList&lt;Site?&gt; Find(IReadOnlyList&lt;string&gt; keys, ...)</c>, one entry a key, null where there is none (or none that the caller may see).</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class NodeResolverAttribute : Attribute
{
}
