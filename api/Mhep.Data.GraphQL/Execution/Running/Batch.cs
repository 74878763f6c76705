using System.Collections;
using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>All objects of one type at one place of an operation, with what was resolved for them.</summary>
internal sealed class Batch(SelectionPlan plan, IReadOnlyList<object?> parents)
{
    private IEnumerable? _typedParents;
    private HashSet<int>? _awaited;

    public SelectionPlan Plan { get; } = plan;

    public IReadOnlyList<object?> Parents { get; } = parents;

    /// <summary>What was resolved, by the field's place in the plan; null for direct fields.</summary>
    public FieldColumn?[] Columns { get; } = new FieldColumn?[plan.Fields.Length];

    /// <summary>Whether a field had to be waited for, while its neighbours had their values at once.</summary>
    public bool WasAwaited(int index) => _awaited is not null && _awaited.Contains(index);

    public void MarkAwaited(int index) => (_awaited ??= []).Add(index);

    /// <summary>The parents as the type a resolver takes; most resolvers of one type take the same, so it is kept.</summary>
    public IReadOnlyList<T> ParentsAs<T>()
    {
        if (_typedParents is IReadOnlyList<T> known)
            return known;
        var typed = new T[Parents.Count];
        for (var i = 0; i < typed.Length; i++)
        {
            typed[i] = (T)Parents[i]!;
        }

        _typedParents = typed;
        return typed;
    }

    /// <summary>Writes the object in a row.</summary>
    public bool Write(int row, ResultPass pass) => Plan.WriteObject(Parents[row], this, row, pass);
}
