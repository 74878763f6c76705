using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>Reads the value from the parent alone, such as a property. The cheapest kind: read while the answer is written.</summary>
/// <typeparam name="TParent">Type of the parents.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
/// <param name="read">Reads the value; called once a parent, in the order of the answer.</param>
public sealed class PropertyResolver<TParent, TValue>(Func<TParent, TValue> read) : ValueResolver
{
    internal override PlannedField Plan(FieldPlace place, PlanCompiler compiler) =>
        new PropertyField<TParent, TValue>(place, read, Completions.For<TValue>(place, compiler));
}
