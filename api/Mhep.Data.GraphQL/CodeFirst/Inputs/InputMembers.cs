using System.Reflection;

namespace Mhep.Data.GraphQL.CodeFirst.Inputs;

/// <summary>The fields of an input object type: the public properties of its class, in declaration order.</summary>
internal static class InputMembers
{
    public static IReadOnlyList<(string Name, PropertyInfo Property)> Of(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !property.IsDefined(typeof(IgnoreAttribute)) && property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.MetadataToken)
            .Select(property => (property.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.Camel(property.Name), property)),
    ];
}
