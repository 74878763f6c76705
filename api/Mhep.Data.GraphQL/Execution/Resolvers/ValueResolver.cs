using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>A resolver of one of the kinds that the executor knows; they are the classes beside this one.</summary>
public abstract class ValueResolver : FieldResolver
{
    private protected ValueResolver()
    {
    }

    /// <summary>Whether the resolver works on batches or waits, so that the cost analysis counts it as a resolver.</summary>
    internal virtual bool IsCostly => false;

    internal abstract PlannedField Plan(FieldPlace place, PlanCompiler compiler);
}
