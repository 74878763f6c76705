using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Chooses how values of a .NET type are completed as a GraphQL type.</summary>
internal static class Completions
{
    // Enum writers hold encoded names, which depend on the type alone: one for each, however many plans use it.
    private static readonly ConditionalWeakTable<EnumType, object> EnumWriters = [];

    /// <summary>The completion for a field whose resolver gives <typeparamref name="T"/>.</summary>
    public static Completion<T> For<T>(FieldPlace place, PlanCompiler compiler)
    {
        var type = place.Field.Type;
        if (type.Named.IsLeafType && typeof(T) != typeof(object) && place.Stream is null && MakeLeaf<T>(type, place) is { } leaf)
            return leaf;
        return new ShapeCompletion<T>(compiler.Shape(type, place));
    }

    private static Completion<T>? MakeLeaf<T>(GraphQLType type, FieldPlace place)
    {
        if (type.NullableType is ListType list)
            return MakeLeafList<T>(list, type.IsNonNull, place);

        if (typeof(T) == typeof(string) && type.Named == SpecifiedScalars.String)
            return (Completion<T>)(object)new TextCompletion(place, type.IsNonNull);
        if (FindWriter<T>(type.Named) is { } writer)
            return new LeafCompletion<T>(place, type.IsNonNull, writer);
        if (Nullable.GetUnderlyingType(typeof(T)) is not { } valueType || FindWriter(type.Named, valueType) is not { } valueWriter)
            return null;
        return (Completion<T>?)Activator.CreateInstance(
            typeof(NullableLeafCompletion<>).MakeGenericType(valueType), place, type.IsNonNull, valueWriter);
    }

    private static Completion<T>? MakeLeafList<T>(ListType list, bool isNonNull, FieldPlace place)
    {
        if (list.OfType.NullableType is ListType || ItemTypeOf(typeof(T)) is not { } itemType)
            return null;
        return FindWriter(list.Named, itemType) is { } writer
            ? (Completion<T>?)Activator.CreateInstance(
                typeof(LeafListCompletion<,>).MakeGenericType(typeof(T), itemType),
                place,
                isNonNull,
                list.OfType.IsNonNull,
                writer)
            : null;
    }

    private static Type? ItemTypeOf(Type type) => type == typeof(string)
        ? null
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    private static ILeafWriter<T>? FindWriter<T>(NamedType type) => FindWriter(type, typeof(T)) as ILeafWriter<T>;

    private static object? FindWriter(NamedType type, Type runtimeType)
    {
        if (type is ScalarType scalar)
            return typeof(ILeafWriter<>).MakeGenericType(runtimeType).IsInstanceOfType(scalar.Coercion) ? scalar.Coercion : null;
        if (type is not EnumType @enum || !runtimeType.IsEnum || @enum.Values.Any(value => value.Value.GetType() != runtimeType))
            return null;
        return EnumWriters.GetValue(
            @enum,
            key => Activator.CreateInstance(typeof(EnumLeafWriter<>).MakeGenericType(runtimeType), key)!);
    }
}
