using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>A field read from its parent alone.</summary>
internal sealed class PropertyField<TParent, TValue>(
    FieldPlace place,
    Func<TParent, TValue> read,
    Completion<TValue> completion) : PlannedField(place)
{
    public override bool IsDirect => completion.IsDirect;

    public override bool Write(object? parent, ResultPass pass) => completion.Complete(read((TParent)parent!), pass);

    public override ValueTask<FieldColumn> ResolveAsync(Batch batch, ExecutionRun run)
    {
        Dictionary<int, Exception>? failures = null;
        var values = new TValue[batch.Parents.Count];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = read((TParent)batch.Parents[i]!);
            }
            catch (Exception fault) when (!run.Token.IsCancellationRequested)
            {
                (failures ??= [])[i] = fault;
            }
        }

        return new ValueTask<FieldColumn>(completion.ToColumn(values, failures));
    }
}
