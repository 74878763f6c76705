using System.Reflection;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>Scalars and enums from .NET types.</summary>
internal sealed class LeafTypes(BuildContext build)
{
    private readonly Dictionary<Type, EnumType> _enums = [];

    public bool IsLeaf(Type type) => build.Scalars.ContainsKey(type) || type.IsEnum;

    /// <summary>The scalar or enum of a type, or null.</summary>
    public NamedType? Find(Type type)
    {
        if (build.Scalars.TryGetValue(type, out var scalar))
            return scalar;
        if (!type.IsEnum)
            return null;
        if (!_enums.TryGetValue(type, out var @enum))
            _enums[type] = @enum = MakeEnum(type);
        return @enum;
    }

    private EnumType MakeEnum(Type type) => new(BuildContext.NameOf(type), Members(type).Select(MakeValue))
    {
        Description = build.Descriptions.Of(type),
        AppliedDirectives = build.WithCost ? ElementFacts.Directives(type) : [],
    };

    private static IEnumerable<FieldInfo> Members(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(member => !member.IsDefined(typeof(IgnoreAttribute)))
        .OrderBy(member => member.MetadataToken);

    private EnumValue MakeValue(FieldInfo member) => new(
        member.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.EnumValue(member.Name),
        member.GetValue(null)!)
    {
        Description = build.Descriptions.Of(member),
        DeprecationReason = ElementFacts.DeprecationReason(member),
    };
}
