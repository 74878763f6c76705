using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>What becomes of a method's result before it is the field's value: filtered, sorted, paged, or nothing.</summary>
internal abstract class ResultPipe<TRaw, TValue>
{
    public abstract TValue Convert(TRaw raw, FieldContext context);
}
