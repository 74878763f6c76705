namespace Mhep.Data.GraphQL.CodeFirst.Inputs;

/// <summary>Makes <see cref="Optional{T}"/> values of types known at run time.</summary>
internal static class OptionalBinding
{
    /// <summary>The type inside an <see cref="Optional{T}"/>; null for any other type.</summary>
    public static Type? ValueTypeOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>A value that was given.</summary>
    public static object? Given(Type optionalType, object? value) => Activator.CreateInstance(optionalType, value);
}
