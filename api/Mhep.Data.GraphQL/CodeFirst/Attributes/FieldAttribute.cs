namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Makes a method of an object type's own class a field; properties are fields without it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class FieldAttribute : Attribute
{
}
