namespace Mhep.Data.GraphQL.Types;

/// <summary>What implements an interface.</summary>
public sealed class Implementations
{
    private readonly HashSet<FieldedType> _all;

    internal Implementations(IReadOnlyList<ObjectType> objects, IReadOnlyList<InterfaceType> interfaces)
    {
        Objects = objects;
        Interfaces = interfaces;
        _all = [.. objects, .. interfaces];
    }

    /// <summary>Object types that implement the interface, in the schema's order.</summary>
    public IReadOnlyList<ObjectType> Objects { get; }

    /// <summary>Interfaces that implement the interface, in the schema's order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; }

    internal static Implementations None { get; } = new([], []);

    /// <summary>Whether a type is among them.</summary>
    public bool Contains(FieldedType type) => _all.Contains(type);
}
