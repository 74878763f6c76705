using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>A field made from one parent at a time, at once.</summary>
internal sealed class ItemField<TParent, TValue>(
    FieldPlace place,
    Func<TParent, FieldContext, TValue> resolve,
    Completion<TValue> completion) : PlannedField(place)
{
    public override bool IsDirect => completion.IsDirect;

    public override bool Write(object? parent, ResultPass pass) =>
        completion.Complete(resolve((TParent)parent!, pass.Run.Context(Place)), pass);

    public override ValueTask<FieldColumn> ResolveAsync(Batch batch, ExecutionRun run)
    {
        Dictionary<int, Exception>? failures = null;
        var context = run.Context(Place);
        var values = new TValue[batch.Parents.Count];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = resolve((TParent)batch.Parents[i]!, context);
            }
            catch (Exception fault) when (!run.Token.IsCancellationRequested)
            {
                (failures ??= [])[i] = fault;
            }
        }

        return new ValueTask<FieldColumn>(completion.ToColumn(values, failures));
    }
}
