using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>A field made from one parent at a time, which may wait.</summary>
internal sealed class AsyncItemField<TParent, TValue>(
    FieldPlace place,
    Func<TParent, FieldContext, ValueTask<TValue>> resolve,
    Completion<TValue> completion) : PlannedField(place)
{
    public override bool IsDirect => false;

    public override bool Write(object? parent, ResultPass pass) => throw new NotSupportedException();

    public override async ValueTask<FieldColumn> ResolveAsync(Batch batch, ExecutionRun run)
    {
        Dictionary<int, Exception>? failures = null;
        var context = run.Context(Place);
        var begun = new Task<TValue>[batch.Parents.Count];
        for (var i = 0; i < begun.Length; i++)
        {
            begun[i] = Begin((TParent)batch.Parents[i]!, context);
        }

        var values = new TValue[begun.Length];
        for (var i = 0; i < begun.Length; i++)
        {
            try
            {
                values[i] = await begun[i];
            }
            catch (Exception fault) when (!run.Token.IsCancellationRequested)
            {
                (failures ??= [])[i] = fault;
            }
        }

        return completion.ToColumn(values, failures);
    }

    // Async, so that a resolver that throws at once fails like one that throws later.
    private async Task<TValue> Begin(TParent parent, FieldContext context) => await resolve(parent, context);
}
