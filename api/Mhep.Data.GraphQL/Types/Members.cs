using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Mhep.Data.GraphQL.Types;

/// <summary>The named parts of one element (fields, arguments, enum values) in declaration order, found by name.</summary>
/// <typeparam name="T">Kind of part.</typeparam>
public sealed class Members<T> : IReadOnlyList<T>
    where T : ISchemaElement
{
    private readonly List<T> _inOrder;
    private readonly Dictionary<string, T> _byName;

    /// <summary>Collects parts; of two with one name the later takes the place of the earlier.</summary>
    public Members(IEnumerable<T> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _inOrder = [];
        _byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!_byName.TryAdd(member.Name, member))
            {
                _inOrder[_inOrder.FindIndex(other => other.Name == member.Name)] = member;
                _byName[member.Name] = member;
                continue;
            }

            _inOrder.Add(member);
        }
    }

    /// <inheritdoc/>
    public int Count => _inOrder.Count;

    /// <inheritdoc/>
    public T this[int index] => _inOrder[index];

    /// <summary>The part of a name, or null when there is none.</summary>
    public T? this[string name] => _byName.GetValueOrDefault(name);

    /// <summary>Finds a part by its name.</summary>
    public bool TryGet(string name, [MaybeNullWhen(false)] out T member) => _byName.TryGetValue(name, out member);

    /// <summary>Whether there is a part of this name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>Place of a part in declaration order, or -1.</summary>
    public int IndexOf(T member) => _inOrder.IndexOf(member);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
