using Mhep.Data.GraphQL.CodeFirst.Paging;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>Connection and edge types. Fields of one name with items of one type share them.</summary>
internal sealed class ConnectionTypes(BuildContext build)
{
    private readonly Dictionary<string, (Type Item, ObjectType Type)> _connections = new(StringComparer.Ordinal);

    private readonly ObjectType _pageInfo = new("PageInfo", () =>
    [
        new Field("hasNextPage", SpecifiedScalars.Boolean.NonNull())
        {
            Description = "Whether items follow the page.",
            Resolver = new PropertyResolver<PageInfo, bool>(page => page.HasNextPage),
        },
        new Field("hasPreviousPage", SpecifiedScalars.Boolean.NonNull())
        {
            Description = "Whether items come before the page.",
            Resolver = new PropertyResolver<PageInfo, bool>(page => page.HasPreviousPage),
        },
        new Field("startCursor", SpecifiedScalars.String)
        {
            Description = "Cursor of the page's first item; null on an empty page.",
            Resolver = new PropertyResolver<PageInfo, string?>(page => page.StartCursor),
        },
        new Field("endCursor", SpecifiedScalars.String)
        {
            Description = "Cursor of the page's last item; null on an empty page.",
            Resolver = new PropertyResolver<PageInfo, string?>(page => page.EndCursor),
        },
    ])
    {
        Description = "Where a page lies among all items.",
    };

    /// <summary>The connection over items.</summary>
    /// <param name="name">What it is named after, such as Sites.</param>
    /// <param name="item">The items.</param>
    public ObjectType Find(string name, TypeUse item)
    {
        if (!_connections.TryGetValue(name, out var known))
        {
            var make = typeof(ConnectionTypes).GetMethod(nameof(Make))!.MakeGenericMethod(item.FullType);
            _connections[name] = known = (item.Type, (ObjectType)make.Invoke(this, [name, item])!);
        }

        return known.Item == item.Type ? known.Type : throw new InvalidOperationException(
            $"Two fields make a {name}Connection, of {known.Item.Name} and of {item.Type.Name}: set PagedAttribute.ConnectionName.");
    }

    public ObjectType Make<T>(string name, TypeUse item)
    {
        GraphQLType node = build.Outputs.Named(item.Type);
        node = item.IsNullable ? node : node.NonNull();
        var edge = new ObjectType($"{name}Edge", () =>
        [
            new Field("cursor", SpecifiedScalars.String.NonNull())
            {
                Description = "The item's place, for `after` and `before`.",
                Resolver = new PropertyResolver<Edge<T>, string>(edge => edge.Cursor),
            },
            new Field("node", node)
            {
                Description = "The item.",
                Resolver = new PropertyResolver<Edge<T>, T>(edge => edge.Node),
            },
        ])
        {
            Description = "An item with its place.",
        };
        return new ObjectType($"{name}Connection", () => ConnectionFields<T>(edge, node))
        {
            Description = "One page of a list.",
        };
    }

    private Field[] ConnectionFields<T>(ObjectType edge, GraphQLType node) =>
    [
        new("pageInfo", _pageInfo.NonNull())
        {
            Description = "Where the page lies among all items.",
            Resolver = new PropertyResolver<Connection<T>, PageInfo>(connection => connection.PageInfo),
        },
        new("edges", edge.NonNull().List())
        {
            Description = "The items of the page, each with its cursor.",
            Resolver = new PropertyResolver<Connection<T>, IReadOnlyList<Edge<T>>>(connection => connection.Edges),
        },
        new("nodes", node.List())
        {
            Description = "The items of the page.",
            Resolver = new PropertyResolver<Connection<T>, IReadOnlyList<T>>(connection => connection.Nodes),
        },
        new("totalCount", SpecifiedScalars.Int.NonNull())
        {
            Description = "How many items there are on all pages; counted only when asked for.",
            Resolver = new PropertyResolver<Connection<T>, int>(connection => connection.TotalCount),
        },
    ];
}
