using System.Reflection;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>The <c>Node</c> interface, the ids of its types, and the fields that find objects by them.</summary>
internal sealed class NodeTypes(BuildContext build)
{
    private const int MaxNodes = 50;

    /// <summary>The interface.</summary>
    public InterfaceType Interface { get; } = new("Node", () => [new Field("id", SpecifiedScalars.Id.NonNull())])
    {
        Description = "An object with an id that finds it again. Ids are opaque, and the same on every database.",
    };

    public static bool IsNode(Type type) => type.IsDefined(typeof(NodeAttribute));

    /// <summary>Reads the natural key of a node; null for other types.</summary>
    public static Func<T, string>? KeyReader<T>()
    {
        if (typeof(T).GetCustomAttribute<NodeAttribute>() is not { } node)
            return null;
        var property = typeof(T).GetProperty(node.Key)
            ?? throw new InvalidOperationException($"{typeof(T).Name} has no property {node.Key}, which [Node] names.");
        if (property.PropertyType == typeof(string))
            return property.GetMethod!.CreateDelegate<Func<T, string>>();
        return item => Convert.ToString(property.GetValue(item), System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
    }

    /// <summary>The field <c>id</c> of a node type.</summary>
    public static Field IdField<T>()
    {
        var name = BuildContext.NameOf(typeof(T));
        var keyOf = KeyReader<T>()!;
        return new Field("id", SpecifiedScalars.Id.NonNull())
        {
            Resolver = new PropertyResolver<T, string>(item => NodeId.Encode(name, keyOf(item))),
        };
    }

    /// <summary>The root fields <c>node</c> and <c>nodes</c>; none where there are no nodes.</summary>
    public IReadOnlyList<Field> RootFields()
    {
        var resolvers = FindResolvers();
        if (resolvers.Count == 0)
            return [];
        return
        [
            new Field("node", Interface, [new Argument("id", SpecifiedScalars.Id.NonNull())])
            {
                Description = "The object of an id; null where there is none.",
                Resolver = new AsyncItemResolver<object?, object?>(async (_, context) =>
                    (await FindAsync([context.Arguments.Get<string>("id")!], resolvers, context))[0]),
            },
            new Field("nodes", Interface.List().NonNull(), [new Argument("ids", SpecifiedScalars.Id.NonNull().List().NonNull())])
            {
                Description = "The objects of several ids in their order, at most 50; null where there is none.",
                Resolver = new AsyncItemResolver<object?, object?[]>((_, context) => FindManyAsync(resolvers, context)),
            },
        ];
    }

    private Dictionary<string, NodeResolver> FindResolvers()
    {
        var resolvers = new Dictionary<string, NodeResolver>(StringComparer.Ordinal);
        foreach (var method in build.Classes.SelectMany(type => type.GetMethods(MethodFields.PublicStatic)))
        {
            if (!method.IsDefined(typeof(NodeResolverAttribute)))
                continue;
            var item = TypeUse.Of(method.ReturnParameter).Awaited.Item
                ?? throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} must give a list.");
            resolvers.Add(BuildContext.NameOf(item.Type), build.Methods.BindNodeResolver(method));
        }

        return resolvers;
    }

    private static async ValueTask<object?[]> FindManyAsync(Dictionary<string, NodeResolver> resolvers, FieldContext context)
    {
        var ids = context.Arguments.Get<List<object?>>("ids")!;
        if (ids.Count > MaxNodes)
        {
            throw new GraphQLException(new GraphQLError($"The maximum number of nodes that can be fetched at once is {MaxNodes}. This selection tried to fetch {ids.Count} nodes that exceeded the maximum allowed amount.")
                .WithCode(ErrorCodes.TooManyNodes));
        }

        return await FindAsync([.. ids.Cast<string>()], resolvers, context);
    }

    private static async ValueTask<object?[]> FindAsync(string[] ids, Dictionary<string, NodeResolver> resolvers, FieldContext context)
    {
        var found = new object?[ids.Length];
        var byType = new Dictionary<string, List<(int Index, string Key)>>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            if (!NodeId.TryDecode(ids[i], out var type, out var key))
                throw new GraphQLException("The id has an invalid format.");
            if (!byType.TryGetValue(type, out var wanted))
                byType[type] = wanted = [];
            wanted.Add((i, key));
        }

        foreach (var (type, wanted) in byType)
        {
            if (!resolvers.TryGetValue(type, out var find))
                continue;
            var objects = await find([.. wanted.Select(one => one.Key)], context);
            for (var i = 0; i < wanted.Count; i++)
            {
                found[wanted[i].Index] = objects[i];
            }
        }

        return found;
    }
}
