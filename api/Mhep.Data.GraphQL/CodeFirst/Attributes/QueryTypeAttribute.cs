namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The public static methods of the class are fields of the query root.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class QueryTypeAttribute : Attribute
{
}
