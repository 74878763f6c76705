using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>
/// Makes the values of all parents of a level at once: the natural kind for anything that reads a store, since asking
/// once a parent cannot be written.
/// </summary>
/// <typeparam name="TParent">Type of the parents.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
/// <param name="resolve">Takes the parents and gives one value a parent, in their order.</param>
public sealed class BatchResolver<TParent, TValue>(
    Func<IReadOnlyList<TParent>, FieldContext, ValueTask<IReadOnlyList<TValue>>> resolve) : ValueResolver
{
    internal override bool IsCostly => true;

    internal override PlannedField Plan(FieldPlace place, PlanCompiler compiler) =>
        new BatchField<TParent, TValue>(place, resolve, Completions.For<TValue>(place, compiler));
}
