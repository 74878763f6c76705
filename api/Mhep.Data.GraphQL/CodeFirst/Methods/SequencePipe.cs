using Mhep.Data.GraphQL.CodeFirst.Filtering;
using Mhep.Data.GraphQL.CodeFirst.Sorting;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Filters by <c>where</c> and sorts by <c>order</c>, where the request gives them.</summary>
internal sealed class SequencePipe<TSequence, TItem>(FilterCompiler filters, SortCompiler sorts, Func<TItem, string>? keyOf)
    : ResultPipe<TSequence, IEnumerable<TItem>?>
    where TSequence : IEnumerable<TItem>
{
    public override IEnumerable<TItem>? Convert(TSequence raw, FieldContext context)
    {
        IEnumerable<TItem>? items = raw;
        if (items is null)
            return null;
        if (context.Arguments["where"] is IReadOnlyDictionary<string, object?> where)
            items = items.Where(filters.CompileObject<TItem>(where));
        return sorts.Apply(items, context.Arguments["order"], keyOf);
    }
}
