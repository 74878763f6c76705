using System.Reflection;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>A .NET type where it is used: whether null is allowed there, and what it is made of.</summary>
/// <param name="Type">The type; for a nullable value type, the type inside.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Arguments">Uses of its type arguments (for an array, of its items).</param>
internal sealed record TypeUse(Type Type, bool IsNullable, IReadOnlyList<TypeUse> Arguments)
{
    /// <summary>The type as written, with <see cref="Nullable{T}"/> where it is.</summary>
    public Type FullType => IsNullable && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;

    /// <summary>The items, where it is a list; null where it is not. Text is no list.</summary>
    public TypeUse? Item
    {
        get
        {
            if ((Filtering.FilterKind.ItemTypeOf(Type) ?? AsyncItems.ItemTypeOf(Type)) is not { } itemType)
                return null;
            return Arguments.FirstOrDefault(argument => argument.FullType == itemType || argument.Type == itemType)
                ?? new TypeUse(Nullable.GetUnderlyingType(itemType) ?? itemType, Nullable.GetUnderlyingType(itemType) is not null, []);
        }
    }

    /// <summary>What a task gives; the use itself where it is no task.</summary>
    public TypeUse Awaited => IsTask ? Arguments[0] : this;

    public bool IsTask => Type.IsGenericType
        && (Type.GetGenericTypeDefinition() == typeof(Task<>) || Type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    public static TypeUse Of(PropertyInfo property) => From(new NullabilityInfoContext().Create(property));

    public static TypeUse Of(ParameterInfo parameter) => From(new NullabilityInfoContext().Create(parameter));

    public static TypeUse Of(Type type) => new(type, false, [.. type.GetGenericArguments().Select(Of)]);

    private static TypeUse From(NullabilityInfo info)
    {
        var inner = Nullable.GetUnderlyingType(info.Type);
        var arguments = info.ElementType is { } element ? [element] : info.GenericTypeArguments;
        var isNullable = inner is not null || (!info.Type.IsValueType && info.ReadState != NullabilityState.NotNull);
        return inner is null
            ? new TypeUse(info.Type, isNullable, [.. arguments.Select(From)])
            : new TypeUse(inner, true, [.. inner.GetGenericArguments().Select(Of)]);
    }
}
