using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>A field made for all its parents at once.</summary>
internal sealed class BatchField<TParent, TValue>(
    FieldPlace place,
    Func<IReadOnlyList<TParent>, FieldContext, ValueTask<IReadOnlyList<TValue>>> resolve,
    Completion<TValue> completion) : PlannedField(place)
{
    public override bool IsDirect => false;

    public override bool Write(object? parent, ResultPass pass) => throw new NotSupportedException();

    public override async ValueTask<FieldColumn> ResolveAsync(Batch batch, ExecutionRun run)
    {
        try
        {
            var context = new FieldContext(run, Place);
            var parents = batch.ParentsAs<TParent>();
            var values = await resolve(parents, context);
            if (values.Count != parents.Count)
            {
                throw new InvalidOperationException(
                    $"The resolver of {Place.ParentType.Name}.{Place.Field.Name} gave {values.Count} values for {parents.Count} parents.");
            }

            return completion.ToColumn(values, context.Failures);
        }
        catch (Exception fault) when (!run.Token.IsCancellationRequested)
        {
            return new FailedColumn(fault);
        }
    }
}
