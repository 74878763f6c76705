using Mhep.Data.GraphQL.CodeFirst.Mutations;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Wraps a mutation's result in its payload.</summary>
internal sealed class PayloadPipe<T> : ResultPipe<T, Payload>
{
    public override Payload Convert(T raw, FieldContext context) => new(raw, null);
}
