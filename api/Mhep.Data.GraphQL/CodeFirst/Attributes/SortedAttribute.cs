namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Adds the argument <c>order</c>, by the sort keys declared for the items (see <see cref="SortDefinition{T}"/>), and applies it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class SortedAttribute : Attribute
{
}
