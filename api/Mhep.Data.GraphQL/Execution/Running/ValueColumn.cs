using Mhep.Data.GraphQL.Execution.Completion;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>Values that can be written as they are, in the resolver's own list: nothing is copied or boxed.</summary>
internal sealed class ValueColumn<T>(
    IReadOnlyList<T> values,
    Completion<T> completion,
    IReadOnlyDictionary<int, Exception>? failures) : FieldColumn
{
    public override bool Write(int row, ResultPass pass)
    {
        if (failures is not null && failures.TryGetValue(row, out var failure))
            throw failure;
        return completion.Complete(values[row], pass);
    }
}
