using Mhep.Data.GraphQL.Types.Introspection;

namespace Mhep.Data.GraphQL.Types;

/// <summary>Walks from the roots of a schema to every type it uses, in the order the reference implementation lists them.</summary>
internal static class ReferencedTypes
{
    public static IReadOnlyList<NamedType> Collect(SchemaParts parts, IReadOnlyList<Directive> directives)
    {
        var found = new OrderedTypes();
        foreach (var type in parts.Types)
        {
            found.Reserve(type);
        }

        foreach (var type in parts.Types)
        {
            found.Release(type);
            Visit(type, found);
        }

        foreach (var root in (NamedType?[])[parts.Query, parts.Mutation, parts.Subscription])
        {
            if (root is not null)
                Visit(root, found);
        }

        foreach (var argument in directives.SelectMany(directive => directive.Arguments))
        {
            Visit(argument.Type, found);
        }

        Visit(IntrospectionTypes.Schema, found);
        return found.InOrder;
    }

    private static void Visit(GraphQLType type, OrderedTypes found)
    {
        // An explicit stack in visiting order: a chain of types may be as long as the schema is large.
        var pending = new Stack<NamedType>();
        pending.Push(type.Named);
        while (pending.TryPop(out var named))
        {
            if (!found.Add(named))
                continue;

            named.Complete();
            foreach (var used in UsedBy(named).Reverse())
            {
                if (!found.Contains(used))
                    pending.Push(used);
            }
        }
    }

    private static IEnumerable<NamedType> UsedBy(NamedType type) => type switch
    {
        UnionType union => union.DeclaredTypes,
        FieldedType fielded => fielded.DeclaredInterfaces.Concat(fielded.Fields.SelectMany(UsedBy)),
        InputObjectType input => input.Fields.Select(field => field.Type.Named),
        _ => [],
    };

    private static IEnumerable<NamedType> UsedBy(Field field) =>
        field.Arguments.Select(argument => argument.Type.Named).Prepend(field.Type.Named);

    private sealed class OrderedTypes
    {
        private readonly HashSet<NamedType> _known = [];
        private readonly HashSet<NamedType> _reserved = [];

        public List<NamedType> InOrder { get; } = [];

        public void Reserve(NamedType type)
        {
            if (_known.Add(type))
                _reserved.Add(type);
        }

        public void Release(NamedType type)
        {
            if (_reserved.Remove(type))
                _known.Remove(type);
        }

        public bool Contains(NamedType type) => _known.Contains(type);

        public bool Add(NamedType type)
        {
            if (!_known.Add(type))
                return false;
            InOrder.Add(type);
            return true;
        }
    }
}
