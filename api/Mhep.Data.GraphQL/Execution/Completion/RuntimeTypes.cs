using System.Collections.Concurrent;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>
/// Finds the object type of a value of an abstract type: by what the abstract type says, by <c>__typename</c> in the
/// value, by its .NET type, or by asking each possible type.
/// </summary>
internal sealed class RuntimeTypes(Schema schema, NamedType abstractType, IReadOnlyList<ObjectType> possible)
{
    private readonly ConcurrentDictionary<Type, ObjectType?> _byRuntimeType = new();

    /// <exception cref="GraphQLException">It has none, or one that is not possible here.</exception>
    public ObjectType Resolve(object value, FieldPlace place)
    {
        var name = NameOf(value);
        if (name is null)
        {
            return _byRuntimeType.GetOrAdd(value.GetType(), FindByRuntimeType)
                ?? possible.FirstOrDefault(type => type.IsTypeOf?.Invoke(value) == true)
                ?? throw new GraphQLException(
                    $"Abstract type \"{abstractType.Name}\" must resolve to an Object type at runtime for field \"{place.ParentType.Name}.{place.Field.Name}\". Either the \"{abstractType.Name}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.");
        }

        var type = schema.GetType(name) ?? throw new GraphQLException(
            $"Abstract type \"{abstractType.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema.");
        var objectType = type as ObjectType ?? throw new GraphQLException(
            $"Abstract type \"{abstractType.Name}\" was resolved to a non-object type \"{name}\".");
        return schema.IsSubType(abstractType, objectType) ? objectType : throw new GraphQLException(
            $"Runtime Object type \"{name}\" is not a possible type for \"{abstractType.Name}\".");
    }

    private string? NameOf(object value)
    {
        var resolve = abstractType switch
        {
            InterfaceType @interface => @interface.ResolveType,
            UnionType union => union.ResolveType,
            _ => null,
        };
        return resolve?.Invoke(value) ?? PropertyLookup.Find(value, "__typename") as string;
    }

    private ObjectType? FindByRuntimeType(Type runtimeType)
    {
        for (var type = runtimeType; type is not null; type = type.BaseType)
        {
            if (possible.FirstOrDefault(candidate => candidate.RuntimeType == type) is { } found)
                return found;
        }

        return null;
    }
}
