using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>
/// Makes the value of one parent and may wait. All parents of a level are begun before any is waited for. Where there
/// may be many parents, a <see cref="BatchResolver{TParent, TValue}"/> is the better choice.
/// </summary>
/// <typeparam name="TParent">Type of the parents.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
/// <param name="resolve">Makes the value; called once a parent.</param>
public sealed class AsyncItemResolver<TParent, TValue>(Func<TParent, FieldContext, ValueTask<TValue>> resolve) : ValueResolver
{
    internal override bool IsCostly => true;

    internal override PlannedField Plan(FieldPlace place, PlanCompiler compiler) =>
        new AsyncItemField<TParent, TValue>(place, resolve, Completions.For<TValue>(place, compiler));
}
