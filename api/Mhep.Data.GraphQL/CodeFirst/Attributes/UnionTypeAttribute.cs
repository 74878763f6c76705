namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The interface (or abstract class) is a union of the object types made from classes that implement it.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, AllowMultiple = false)]
public sealed class UnionTypeAttribute : Attribute
{
    /// <summary>Name in the schema; null for the name in C#, without a leading I.</summary>
    public string? Name { get; init; }
}
