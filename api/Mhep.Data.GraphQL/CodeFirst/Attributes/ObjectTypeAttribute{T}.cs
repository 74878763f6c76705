using System.Diagnostics.CodeAnalysis;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The public static methods of the class are further fields of an object type.</summary>
/// <typeparam name="T">The class the object type is made from.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
[SuppressMessage("Style", "MA0048:File name must match type name", Justification = "The name is taken by the attribute without a type.")]
public sealed class ObjectTypeAttribute<T> : Attribute
{
    /// <summary>Name of the object type in the schema; null leaves it to the class <typeparamref name="T"/>.</summary>
    public string? Name { get; init; }
}
