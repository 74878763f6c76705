namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The public static methods of the class are mutations, in the form of the mutation conventions: one input object, a payload, an error union.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class MutationTypeAttribute : Attribute
{
}
