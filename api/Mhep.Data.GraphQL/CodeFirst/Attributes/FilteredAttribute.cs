namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Adds the argument <c>where</c>, by the filter declared for the items (see <see cref="FilterDefinition{T}"/>), and applies it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class FilteredAttribute : Attribute
{
}
