namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The parameter is the object whose field is resolved, not an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class ParentAttribute : Attribute
{
}
