using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>The faults of single rows of a batch.</summary>
internal struct RowFailures(FieldPlace place, ExecutionRun run)
{
    public Dictionary<int, GraphQLError>? ByRow { get; private set; }

    public void Add(int row, Exception fault) => (ByRow ??= [])[row] = run.ErrorsOf(place, fault)[0];
}
