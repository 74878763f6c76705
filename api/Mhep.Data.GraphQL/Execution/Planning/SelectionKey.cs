using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>What a selection plan depends on: the object type, the merged selection sets, and what they are deferred with.</summary>
internal readonly struct SelectionKey(
    ObjectType type,
    (SelectionSetNode Set, DeferUsage? Usage)[] sets,
    DeferUsageSet inside) : IEquatable<SelectionKey>
{
    private readonly ObjectType _type = type;
    private readonly (SelectionSetNode Set, DeferUsage? Usage)[] _sets = sets;
    private readonly DeferUsageSet _inside = inside;

    public bool Equals(SelectionKey other) => ReferenceEquals(_type, other._type)
        && _inside.Equals(other._inside)
        && _sets.AsSpan().SequenceEqual(other._sets);

    public override bool Equals(object? obj) => obj is SelectionKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_type);
        foreach (var (set, _) in _sets)
        {
            hash.Add(set);
        }

        return hash.ToHashCode();
    }
}
