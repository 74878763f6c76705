namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The interface (or abstract class) is a GraphQL interface; its public properties are the fields, and every object type made from a class that implements it implements it too.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, AllowMultiple = false)]
public sealed class InterfaceTypeAttribute : Attribute
{
    /// <summary>Name in the schema; null for the name in C#, without a leading I.</summary>
    public string? Name { get; init; }
}
