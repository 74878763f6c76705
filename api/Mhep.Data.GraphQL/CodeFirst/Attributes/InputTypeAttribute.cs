namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Names an input object type. Without it the name is that of the class, with Input at its end.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false)]
public sealed class InputTypeAttribute : Attribute
{
    /// <summary>Name in the schema; null for the name in C#, with Input at its end.</summary>
    public string? Name { get; init; }
}
