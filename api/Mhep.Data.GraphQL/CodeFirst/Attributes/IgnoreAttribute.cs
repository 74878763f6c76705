namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Keeps a property, method or enum member out of the schema.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field, AllowMultiple = false)]
public sealed class IgnoreAttribute : Attribute
{
}
