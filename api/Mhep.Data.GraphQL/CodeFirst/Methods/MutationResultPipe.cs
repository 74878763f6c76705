using Mhep.Data.GraphQL.CodeFirst.Mutations;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Wraps a mutation's result or mistakes in its payload.</summary>
internal sealed class MutationResultPipe<T> : ResultPipe<MutationResult<T>, Payload>
    where T : class
{
    public override Payload Convert(MutationResult<T> raw, FieldContext context) => new(raw.Value, raw.Errors);
}
