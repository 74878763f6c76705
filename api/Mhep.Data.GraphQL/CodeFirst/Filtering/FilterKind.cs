namespace Mhep.Data.GraphQL.CodeFirst.Filtering;

/// <summary>What kind of filter input a .NET type has.</summary>
internal static class FilterKind
{
    /// <summary>The type of a list's items; null for what is no list, text included.</summary>
    public static Type? ItemTypeOf(Type type) => type == typeof(string)
        ? null
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
}
