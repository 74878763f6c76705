namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Names an object type made from a class. Without it the name is that of the class.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ObjectTypeAttribute : Attribute
{
    /// <summary>Name in the schema; null for the name in C#.</summary>
    public string? Name { get; init; }
}
