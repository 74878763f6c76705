using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>
/// Makes the value of one parent at once, with arguments and the request at hand. For cheap, pure functions: it runs
/// while the answer is written.
/// </summary>
/// <typeparam name="TParent">Type of the parents.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
/// <param name="resolve">Makes the value; called once a parent, in the order of the answer.</param>
public sealed class ItemResolver<TParent, TValue>(Func<TParent, FieldContext, TValue> resolve) : ValueResolver
{
    internal override PlannedField Plan(FieldPlace place, PlanCompiler compiler) =>
        new ItemField<TParent, TValue>(place, resolve, Completions.For<TValue>(place, compiler));
}
