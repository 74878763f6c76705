namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Exactly one field of the input object must be given, and not as null; all properties are nullable.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false)]
public sealed class OneOfAttribute : Attribute
{
}
