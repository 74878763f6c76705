using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>The method's result is the field's value.</summary>
internal sealed class IdentityPipe<T> : ResultPipe<T, T>
{
    public override T Convert(T raw, FieldContext context) => raw;
}
